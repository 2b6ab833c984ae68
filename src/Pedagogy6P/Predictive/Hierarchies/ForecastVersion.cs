using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>Names a forecast by what it says.</summary>
internal static class ForecastVersion
{
    private const int Digits = 16;

    public static string Of(IEnumerable<ForecastNode> nodes)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ForecastNode node in nodes)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{node.Node.Kind}\u001F{node.History.Id}\u001F"));
            Append(hash, node.Means);
            foreach (ForecastBand band in node.Bands)
            {
                Append(hash, [band.Level, .. band.Lower, .. band.Upper]);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private static void Append(IncrementalHash hash, IEnumerable<double> values)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        foreach (double value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            hash.AppendData(bytes);
        }
    }
}

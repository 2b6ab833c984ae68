using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

/// <summary>The real dataset where it is present: read once for all tests that need it.</summary>
public sealed class OuladFolders
{
    private readonly Lazy<OuladDataset?> _data = new(() =>
        Environment.GetEnvironmentVariable("PEDAGOGY6P_DATA") is { Length: > 0 } root && Directory.Exists(Path.Combine(root, "oulad"))
            ? OuladDataset.Read(Path.Combine(root, "oulad"))
            : null);

    internal OuladDataset Data
    {
        get
        {
            Assert.SkipUnless(_data.Value is not null, "data not present");
            return _data.Value;
        }
    }
}

using System.Security.Cryptography;
using Google.Protobuf;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// A hash in the metadata of a file, of all its bytes but the hash's own field: a bit that changed on the way is noticed, though ONNX
/// Runtime would read the file.
/// </summary>
internal static class OnnxSeal
{
    private const string Key = "pedagogy6p.sha256";
    private const int Metadata = 14;

    /// <summary>The field that seals a file of two parts, to be written between them.</summary>
    public static byte[] Of(byte[] before, byte[] after) => ProtoWriter.Message(file => file.Inner(Metadata, entry =>
    {
        entry.Text(1, Key);
        entry.Text(2, Hash(before, after));
    }));

    /// <summary>Whether a file is as it was when it was sealed; true where it has no seal or is no file of messages.</summary>
    public static bool Holds(byte[] file)
    {
        try
        {
            var input = new CodedInputStream(file);
            for (int start = 0; input.ReadTag() is var tag and not 0; start = (int)input.Position)
            {
                if (tag != WireFormat.MakeTag(Metadata, WireFormat.WireType.LengthDelimited))
                {
                    input.SkipLastField();
                }
                else if (TryRead(input.ReadBytes()) is { } hash)
                {
                    return string.Equals(hash, Hash(file.AsSpan(0, start), file.AsSpan((int)input.Position)), StringComparison.Ordinal);
                }
            }
        }
        catch (InvalidProtocolBufferException)
        {
            // ONNX Runtime says what is wrong with it.
        }

        return true;
    }

    private static string? TryRead(ByteString entry)
    {
        CodedInputStream input = entry.CreateCodedInput();
        return input.ReadTag() == WireFormat.MakeTag(1, WireFormat.WireType.LengthDelimited)
            && string.Equals(input.ReadString(), Key, StringComparison.Ordinal)
            && input.ReadTag() == WireFormat.MakeTag(2, WireFormat.WireType.LengthDelimited) ? input.ReadString() : null;
    }

    private static string Hash(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(after);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

using Google.Protobuf;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// Writes one message of Protocol Buffers, field by field in the order asked for, so that the same calls give the same bytes. Not
/// thread-safe.
/// </summary>
internal sealed class ProtoWriter
{
    private readonly CodedOutputStream _output;

    private ProtoWriter(CodedOutputStream output) => _output = output;

    /// <summary>The bytes of a message.</summary>
    public static byte[] Message(Action<ProtoWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            write(new ProtoWriter(output));
        }

        return bytes.ToArray();
    }

    public void Number(int field, long value)
    {
        _output.WriteTag(field, WireFormat.WireType.Varint);
        _output.WriteInt64(value);
    }

    public void Number(int field, float value)
    {
        _output.WriteTag(field, WireFormat.WireType.Fixed32);
        _output.WriteFloat(value);
    }

    public void Text(int field, string value)
    {
        _output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        _output.WriteString(value);
    }

    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        _output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        _output.WriteBytes(ByteString.CopyFrom(value));
    }

    public void Inner(int field, Action<ProtoWriter> write) => Bytes(field, Message(write));

    /// <summary>Numbers in one packed field; nothing where there are none.</summary>
    public void Numbers(int field, IReadOnlyCollection<long> values)
    {
        if (values.Count > 0)
        {
            Bytes(field, Message(packed =>
            {
                foreach (long value in values)
                {
                    packed._output.WriteInt64(value);
                }
            }));
        }
    }
}

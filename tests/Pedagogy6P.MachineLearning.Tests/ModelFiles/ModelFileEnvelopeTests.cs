using System.Buffers.Binary;
using System.Security.Cryptography;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

public sealed class ModelFileEnvelopeTests
{
    private static readonly ModelFileEnvelope Envelope = new("test file", "P6P-TEST", 2);
    private static readonly byte[] Content = [1, 2, 3, 4, 5];
    private static readonly byte[] File = Envelope.Seal(Content);

    [Fact]
    public void What_was_sealed_is_opened_with_its_version()
    {
        Envelope.Open(File, out int version).ShouldBe(Content);
        version.ShouldBe(2);
        Envelope.Open(new ModelFileEnvelope("test file", "P6P-TEST", 1).Seal(Content), out int earlier).ShouldBe(Content);
        earlier.ShouldBe(1);
    }

    [Fact]
    public void A_cut_file_is_told_as_cut_however_short_it_is()
    {
        for (int length = 0; length < File.Length; length++)
        {
            byte[] cut = File[..length];
            Should.Throw<InputRefusedException>(() => Envelope.Open(cut, out _)).Violations[0].Column.ShouldBe("length");
        }
    }

    [Fact]
    public void What_begins_otherwise_is_told_so_and_what_it_should_begin_with()
    {
        byte[] other = "PK\u0003\u0004"u8.ToArray();
        Violation told = Should.Throw<InputRefusedException>(() => Envelope.Open(other, out _)).Violations[0];
        (told.Table, told.Column).ShouldBe(("test file", "signature"));
        told.Expected.ShouldContain("P6P-TEST");
    }

    [Theory]
    [InlineData(0, "signature")]
    [InlineData(8, "checksum")]
    [InlineData(12, "length")]
    [InlineData(18, "checksum")]
    [InlineData(40, "checksum")]
    public void A_changed_byte_is_told(int place, string column)
    {
        byte[] changed = [.. File];
        changed[place] ^= 1;
        Should.Throw<InputRefusedException>(() => Envelope.Open(changed, out _)).Violations[0].Column.ShouldBe(column);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_version_that_is_not_known_is_told(int version)
    {
        byte[] later = [.. File];
        BinaryPrimitives.WriteInt32LittleEndian(later.AsSpan(8), version);
        SHA256.HashData(later.AsSpan(0, later.Length - 32), later.AsSpan(later.Length - 32));
        Violation told = Should.Throw<InputRefusedException>(() => Envelope.Open(later, out _)).Violations[0];
        (told.Column, told.Value).ShouldBe(("version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void An_envelope_that_could_not_be_told_apart_is_refused()
    {
        Should.Throw<ArgumentException>(() => new ModelFileEnvelope("t", "SHORT", 1));
        Should.Throw<ArgumentException>(() => new ModelFileEnvelope("t", "P6P-TÉST", 1));
        Should.Throw<ArgumentException>(() => new ModelFileEnvelope("", "P6P-TEST", 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new ModelFileEnvelope("t", "P6P-TEST", 0));
    }
}

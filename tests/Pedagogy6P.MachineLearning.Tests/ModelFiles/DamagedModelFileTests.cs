using System.Buffers.Binary;
using System.Security.Cryptography;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

/// <summary>Model files of every kind: whole ones come back to the last bit, damaged ones are refused, forged ones do no harm.</summary>
public sealed class DamagedModelFileTests
{
    private const int Header = 16;
    private const int Checksum = 32;
    private const int Trials = 600;

    public static TheoryData<string> Names => EveryModel.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_comes_back_to_the_last_bit(string name)
    {
        IRiskModel model = EveryModel.Named(name);
        byte[] bytes = Bytes(model);
        RiskModelDocument read = RiskModelFile.Read(bytes);
        RiskModelFile.ToBytes(read).ShouldBe(bytes);
        foreach (double[] row in StrangeRows.Of(model.Schema, 200))
        {
            BitConverter.DoubleToInt64Bits(read.Model.Probability(row)).ShouldBe(BitConverter.DoubleToInt64Bits(model.Probability(row)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_anywhere_is_refused_with_one_reason(string name)
    {
        byte[] bytes = Bytes(EveryModel.Named(name));
        Random random = new(1);
        for (int trial = 0; trial < Trials; trial++)
        {
            byte[] damaged = Damaged(bytes, random);
            if (damaged.AsSpan().SequenceEqual(bytes))
            {
                continue;
            }

            InputRefusedException refused = Should.Throw<InputRefusedException>(() => RiskModelFile.Read(damaged));
            refused.Violations.ShouldHaveSingleItem().Table.ShouldBe("risk model file");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_forged_file_is_refused_with_one_reason_or_holds_a_model_all_the_same(string name)
    {
        byte[] bytes = Bytes(EveryModel.Named(name));
        Random random = new(2);
        int refused = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            byte[] forged = Sealed(Damaged(bytes[Header..^Checksum], random));
            try
            {
                ShouldBeAModel(RiskModelFile.Read(forged).Model);
            }
            catch (InputRefusedException one)
            {
                refused++;
                one.Violations.ShouldHaveSingleItem().Table.ShouldBe("risk model file");
            }
        }

        refused.ShouldBeInRange(1, Trials);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cut_that_its_header_owns_up_to_is_refused_too(string name)
    {
        byte[] bytes = Bytes(EveryModel.Named(name)), content = bytes[Header..^Checksum];
        Sealed(content).ShouldBe(bytes);
        for (int length = 0; length < content.Length; length += 1 + (content.Length / 400))
        {
            Should.Throw<InputRefusedException>(() => RiskModelFile.Read(Sealed(content.AsSpan(0, length))));
        }
    }

    [Fact]
    public void Numbers_no_model_has_are_refused()
    {
        // The intercept of a logistic regression is the first number of the model, behind its kind.
        byte[] bytes = Bytes(EveryModel.Named("logistic"));
        int at = IndexOf(bytes, ((Pedagogy6P.MachineLearning.Logistic.LogisticModel)EveryModel.Named("logistic")).Intercept);
        foreach (double forged in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            byte[] content = bytes[Header..^Checksum];
            BinaryPrimitives.WriteDoubleLittleEndian(content.AsSpan(at - Header), forged);
            Should.Throw<InputRefusedException>(() => RiskModelFile.Read(Sealed(content))).Message.ShouldContain("not finite");
        }
    }

    private static void ShouldBeAModel(IRiskModel model)
    {
        foreach (double[] row in StrangeRows.Of(model.Schema, 20))
        {
            double probability = model.Probability(row);
            (probability is >= 0 and <= 1).ShouldBeTrue($"{probability}");
        }
    }

    // Some bytes changed, bits turned, a piece cut out, doubled or put elsewhere.
    private static byte[] Damaged(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        int at = random.Next(bytes.Length), length = Math.Min(bytes.Length - at, 1 + random.Next(12));
        switch (random.Next(5))
        {
            case 0:
                damaged[at] = (byte)random.Next(256);
                return damaged;
            case 1:
                random.NextBytes(damaged.AsSpan(at, length));
                return damaged;
            case 2:
                damaged.AsSpan(at, length).Fill(random.Next(2) == 0 ? (byte)0 : (byte)255);
                return damaged;
            case 3:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            default:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
        }
    }

    // The content with a header and a checksum that are right for it.
    private static byte[] Sealed(ReadOnlySpan<byte> content)
    {
        byte[] bytes = new byte[Header + content.Length + Checksum];
        "P6P-RISK"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), RiskModelFile.FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), content.Length);
        content.CopyTo(bytes.AsSpan(Header));
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - Checksum), bytes.AsSpan(bytes.Length - Checksum));
        return bytes;
    }

    private static int IndexOf(byte[] bytes, double value)
    {
        byte[] sought = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(sought, value);
        return bytes.AsSpan().IndexOf(sought);
    }

    private static byte[] Bytes(IRiskModel model) => RiskModelFile.ToBytes(new RiskModelDocument(model, new RiskModelMetadata
    {
        Name = "m", LibraryVersion = "1", TrainedOn = new DateOnly(2026, 1, 2), Notes = "n", Seed = -5,
    }));
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Practice.Mastery;

public sealed class MasteryModelFileTests
{
    private static readonly byte[] Bytes = MasteryModelFile.ToBytes(FittedMastery.Training.Document);

    [Fact]
    public void A_file_gives_the_same_model_back()
    {
        MasteryModelDocument read = MasteryModelFile.Read(Bytes);
        read.Metadata.ShouldBe(FittedMastery.Training.Document.Metadata);
        read.Model.VersionId.ShouldBe(FittedMastery.Training.Model.VersionId);
        LearnerMastery one = read.Model.NewLearner(), other = FittedMastery.Training.Model.NewLearner();
        for (int step = 0; step < 20; step++)
        {
            read.Model.Predict(one, step % 4, step % 20, step).ShouldBe(
                FittedMastery.Training.Model.Predict(other, step % 4, step % 20, step));
            read.Model.Update(one, step % 4, step % 2 == 0, step % 20, step);
            FittedMastery.Training.Model.Update(other, step % 4, step % 2 == 0, step % 20, step);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(100)]
    public void A_changed_byte_is_refused(int place)
    {
        byte[] changed = [.. Bytes];
        changed[place] ^= 1;
        Should.Throw<InputRefusedException>(() => MasteryModelFile.Read(changed));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(200)]
    public void A_cut_file_is_told_as_cut(int length) => Should.Throw<InputRefusedException>(
        () => MasteryModelFile.Read(Bytes.AsSpan(0, length))).Violations[0].Column.ShouldBe("length");

    [Fact]
    public void Degenerate_numbers_are_refused_however_well_the_file_is_made()
    {
        MasteryParameters parameters = FittedMastery.Training.Model.Parameters;
        var degenerate = new MasteryModel(parameters with { Ability = parameters.Ability with { Guess = 0.6 } });
        byte[] made = MasteryModelFile.ToBytes(FittedMastery.Training.Document with { Model = degenerate });
        Should.Throw<InputRefusedException>(() => MasteryModelFile.Read(made)).Message.ShouldContain("guess and slip");
    }

    [Fact]
    public void A_later_version_is_refused_by_name()
    {
        byte[] later = [.. Bytes];
        BinaryPrimitives.WriteInt32LittleEndian(later.AsSpan(8), 2);
        SHA256.HashData(later.AsSpan(0, later.Length - 32), later.AsSpan(later.Length - 32));
        Should.Throw<InputRefusedException>(() => MasteryModelFile.Read(later)).Violations[0].Column.ShouldBe("version");
    }
}

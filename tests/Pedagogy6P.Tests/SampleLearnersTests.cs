using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Tests.House;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests;

/// <summary>What the definitions themselves say of the sample learners of esnbyum.</summary>
public sealed class SampleLearnersTests
{
    [Fact]
    public void Nobody_is_left_without_a_recommendation_and_what_is_needed_comes_first()
    {
        ProgrammeFolder folder = ProgrammeFolder.Read(
            RepositoryFolder.PathOf("datasets/esnbyum"), cancellationToken: TestContext.Current.CancellationToken);
        var oracle = new Oracle(folder.Programme, new OracleOptions());
        OracleRank[][] lists =
        [
            .. folder.Learners.Learners.Select(learner =>
            oracle.Answer(learner, folder.Programme.Tables.ReferenceDate!.Value).Ranked.Take(10).ToArray()),
        ];
        lists.Length.ShouldBe(200);
        lists.ShouldAllBe(list => list.Length > 0);
        lists.Count(list => list[0].Worth.Value / list[0].Worth.Hours >= list.Max(rank => rank.Worth.Value / rank.Worth.Hours))
            .ShouldBe(154);
        OracleRank[][] mandatory = [.. lists.Where(list => list.Any(rank => rank.Mandatory))];
        mandatory.Length.ShouldBe(98);
        mandatory.ShouldAllBe(list => list[0].Mandatory);
    }
}

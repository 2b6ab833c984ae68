using Pedagogy6P.Benchmarks.Research.Walks;

namespace Pedagogy6P.Benchmarks.Tests.Research.Walks;

public sealed class WalksReportTests
{
    [Fact]
    public void Every_figure_has_its_place_on_the_page()
    {
        var report = new WalksReport(
            new SampleFigures(Learners: 60, WithoutAny: 4, MostNeededFirst: 41, WithMandatory: 30, MandatoryFirst: 7),
            new ConceptGraph(["a", "b", "c"], [("a", "b"), ("b", "c")], LeftOut: 5),
            new WalkFigures(Learners: 200, Goals: 580, Reached: 579, Steps: 1234, Needed: 1235, Longest: 17));

        string[] lines = report.ToMarkdown().Split('\n');

        lines[0].ShouldBe("# Where recommendations lead");
        lines.Where(line => line.StartsWith('|')).ShouldBe(
        [
            "| figure | value |",
            "| --- | --- |",
            "| learners left without a recommendation | 4 of 60 |",
            "| the most needed of the ten stands first | 41 of 56 |",
            "| a mandatory module stands first, of those who have one among the ten | 7 of 30 |",
            "| figure | value |",
            "| --- | --- |",
            "| goals reached | 579 of 580, by 200 learners |",
            "| modules completed | 1234; the goals and all they stand on are 1235 |",
            "| modules completed by one learner, at most | 17 |",
        ]);
        lines.ShouldContain("MOOCCube (Yu et al., 2020; CC0): 3 concepts, one self-paced module each, 2 hard prerequisites.");
        lines.ShouldContain("Rows are taken in file order; one that repeats another or would close a cycle with those before it is left "
            + "out: 5 rows.");
    }
}

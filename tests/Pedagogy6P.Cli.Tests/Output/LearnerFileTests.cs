using Pedagogy6P.Cli.Output;

namespace Pedagogy6P.Cli.Tests.Output;

public sealed class LearnerFileTests
{
    [Theory]
    [InlineData("L1", "L1.ics")]
    [InlineData("../a", "..%2Fa.ics")]
    [InlineData("a\\b:c", "a%5Cb%3Ac.ics")]
    [InlineData("100%", "100%25.ics")]
    [InlineData("Zoé Ô", "Zoé Ô.ics")]
    public void An_id_becomes_the_name_of_a_file_in_the_folder(string learner, string name) =>
        LearnerFile.Name(learner, "ics").ShouldBe(name);
}

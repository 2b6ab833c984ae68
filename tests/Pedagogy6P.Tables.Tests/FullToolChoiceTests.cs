using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Tables.Tests;

/// <summary>Choice stores as the <c>profile</c> commands of the full tool use them.</summary>
public sealed class FullToolChoiceTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Store => _folder.File("choices.db");

    [Fact]
    public void Nothing_is_made_of_a_choice_that_is_refused()
    {
        Edit(Store, "shoe_size").ExitCode.ShouldBe(3);
        File.Exists(Store).ShouldBeFalse();
        FullToolRun kept = Edit(Store, "topics");
        kept.ExitCode.ShouldBe(0);
        kept.Error.ShouldContain("Kept as choice zoe-1.");
        Edit(Store, "topics").Error.ShouldContain("Kept as choice zoe-2.");
        Edit(Store, "shoe_size").ExitCode.ShouldBe(3);
    }

    [Fact]
    public void No_store_lies_in_the_folder_that_is_read()
    {
        string inside = Path.Combine(Folder, "choices.db");
        Edit(inside, "topics").Error.ShouldContain("expected a file outside the programme folder");
        File.Exists(inside).ShouldBeFalse();
    }

    private static string Folder => RepositoryFolder.PathOf("tests/Fixtures/programmes/clinic");

    private static FullToolRun Edit(string store, string fact) => FullToolRun.Of("profile", "edit", Folder, "--learner", "zoe", "--fact",
        fact, "--value", "law", "--store", store, "--when", "2027-01-04T09:00:00+01:00");
}

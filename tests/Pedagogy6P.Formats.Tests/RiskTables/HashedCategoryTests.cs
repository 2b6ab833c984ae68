using System.Text;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.Tests.RiskTables;

/// <summary>Categories that a model file keeps as hashes are found again in every writing that is one category, and in no other.</summary>
public sealed class HashedCategoryTests : IDisposable
{
    private const string Composed = "Ren\u00e9e12345@école.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-hashed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Composed, Composed)]
    [InlineData(Composed, "Rene\u030112345@école.example", false)]
    [InlineData(Composed, "Rene\u0301e12345@e\u0301cole.example")]
    [InlineData("Rene\u0301e12345@e\u0301cole.example", Composed)]
    [InlineData("1234567", "1234567.0")]
    [InlineData("1234567.0", "1234567")]
    [InlineData("A1234567", "  A1234567 ")]
    [InlineData("+33 6 12 34 56 78", "+33 6 12 34 56 78")]
    [InlineData("A1234567", "a1234567", false)]
    [InlineData("A1234567", "A1234568", false)]
    [InlineData("001234567", "1234567", false)]
    public void Writings_of_one_category_share_its_hash(string trained, string scored, bool same = true)
    {
        FeatureSchema schema = Stored(trained);
        schema[0].Readable(0).ShouldBeNull();
        RiskFileTable table = Read($"who\n{scored}\nblue\n", schema);
        (table.Table[0, 0] == 0).ShouldBe(same);
        table.Table[1, 0].ShouldBe(1);
    }

    [Theory]
    [InlineData("a1234567", "A1234567", true)]
    [InlineData("Marie.Dupont@School.example", "marie.dupont@school.example", false)]
    [InlineData("marie.dupont@school.example", "Marie.Dupont@School.example", true)]
    [InlineData("0612345678", "06 12 34 56 78", true)]
    [InlineData("a1234567", "A7654321", false)]
    public void A_writing_that_is_nearly_a_hashed_category_is_said(string trained, string scored, bool said)
    {
        RiskFileTable table = Read($"who\n{scored}\nblue\n", Stored(trained));
        table.Notes.ShouldContain(note => note.Contains("value is a category the model does not know", StringComparison.Ordinal));
        table.Notes.Any(note =>
            note.Contains("1 of these differs from a category of the model in letter case or spaces only", StringComparison.Ordinal))
                .ShouldBe(said);
    }

    // The features of a model that was trained on a table and read from its file.
    private FeatureSchema Stored(string category)
    {
        string rows = string.Concat(Enumerable.Range(0, 20).Select(row => $"{(row % 2 == 0 ? category : "blue")},{row % 3 % 2}\n"));
        RiskTable table = Read($"who,y\n{rows}", null, new RiskFileOptions { Label = "y", Positives = ["1"], Categorical = ["who"] }).Table;
        return RiskModelFile.Read(RiskModelFile.ToBytes(new RiskModelDocument(LogisticTrainer.Train(table),
            new RiskModelMetadata()))).Model.Schema;
    }

    private RiskFileTable Read(string text, FeatureSchema? schema, RiskFileOptions? options = null)
    {
        string path = Path.Combine(_folder, "table.csv");
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return RiskFile.Open(path).Read((options ?? new RiskFileOptions()) with { Schema = schema });
    }
}

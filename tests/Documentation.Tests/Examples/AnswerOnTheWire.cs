// example
using System.Text.Encodings.Web;
using System.Text.Json;
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Wire;
// end

namespace Documentation.Tests.Examples;

internal sealed class AnswerOnTheWire : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        LearnerRecommendations answer = engine.Recommend(folder.Learners.Find("L00022")!, new DateOnly(2027, 1, 4), k: 1);

        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            AnswerJson.Write(json, answer);
        }

        Console.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        // end
    }
}

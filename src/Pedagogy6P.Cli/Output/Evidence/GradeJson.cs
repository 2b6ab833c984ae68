using System.Text.Json;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>Grades with all that stands behind them, as JSON.</summary>
internal static class GradeJson
{
    public static byte[] Of(Programme programme, EvidenceRegister register, IReadOnlyList<ModuleRecord> asked) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        RegisterJson.Head(json, programme, register);
        json.WriteStartArray("modules");
        foreach (ModuleRecord record in asked)
        {
            json.WriteStartObject();
            RegisterJson.Module(json, programme, register, record);
            Egger(json, record.Egger);
            Audiences(json, register, record);
            Studies(json, record);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The studies of a module, each with what the others say without it; null where none is left or it does not count.</summary>
    public static IEnumerable<(RegisteredStudy Study, PooledEffect? Without)> WithoutEach(ModuleRecord record)
    {
        var without = record.LeaveOneOut().GetEnumerator();
        foreach (RegisteredStudy study in record.Studies)
        {
            yield return (study, study.Pooled is not null && without.MoveNext() ? without.Current : null);
        }
    }

    private static void Egger(Utf8JsonWriter json, EggerTest? egger)
    {
        if (egger is not { } test)
        {
            json.WriteNull("egger");
            return;
        }

        json.WriteStartObject("egger");
        json.WriteNumber("slope", test.Slope);
        json.WriteNumber("se", test.StandardError);
        json.WriteNumber("probability", test.Probability);
        json.WriteNumber("limit", test.Limit);
        json.WriteEndObject();
    }

    private static void Audiences(Utf8JsonWriter json, EvidenceRegister register, ModuleRecord record)
    {
        json.WriteStartArray("audiences");
        foreach ((string audience, ModuleRecord own) in register.ByAudience(record.ModuleId))
        {
            json.WriteStartObject();
            json.WriteString("audience", audience);
            json.WriteString("grade", EvidenceSpeech.GradeWord(own.Grade));
            json.WriteNumber("chance", own.Posterior.ProbabilityOfEffect);
            RegisterJson.Pool(json, "pool", own.Pool);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Studies(Utf8JsonWriter json, ModuleRecord record)
    {
        json.WriteStartArray("studies");
        foreach ((RegisteredStudy study, PooledEffect? others) in WithoutEach(record))
        {
            json.WriteStartObject();
            json.WriteString("study", study.Study.Id);
            json.WriteString("design", StudyWords.Design(study.Study.Design));
            json.WriteNumber("effect", study.Study.Effect);
            json.WriteNumber("se", study.Study.StandardError);
            JsonText.Number(json, "pooledSe", study.Pooled?.StandardError);
            json.WriteNumber("weight", study.Share);
            JsonText.Number(json, "estimateWithout", others?.Estimate);
            json.WriteNumber("n", study.Study.SampleSize);
            json.WriteNumber("year", study.Study.Year);
            json.WriteString("source", study.Study.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

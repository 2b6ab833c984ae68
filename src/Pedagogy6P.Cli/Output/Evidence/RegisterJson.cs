using System.Text.Json;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>The register as JSON.</summary>
internal static class RegisterJson
{
    public static byte[] Of(Programme programme, EvidenceRegister register) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        Head(json, programme, register);
        json.WriteStartArray("modules");
        foreach (ModuleRecord record in register.Modules)
        {
            json.WriteStartObject();
            Module(json, programme, register, record);
            json.WriteStartArray("studies");
            foreach (RegisteredStudy study in record.Studies)
            {
                json.WriteStringValue(study.Study.Id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>How the register was made, and the programme as a whole.</summary>
    public static void Head(Utf8JsonWriter json, Programme programme, EvidenceRegister register)
    {
        json.WriteString("programme", programme.Id);
        json.WriteString("method", PoolingMethodOption.WordOf(register.Options.Method));
        json.WriteString("audience", register.Options.Audience);
        json.WriteBoolean("asReported", register.Options.Discount == StandardErrorFactors.AsReported);
        Pool(json, "effectOverModules", register.Programme?.Pool);
    }

    /// <summary>The figures of a module, inside an object.</summary>
    public static void Module(Utf8JsonWriter json, Programme programme, EvidenceRegister register, ModuleRecord record)
    {
        json.WriteString("module", record.ModuleId);
        json.WriteString("title", programme.FindModule(record.ModuleId)!.Title);
        json.WriteString("grade", EvidenceSpeech.GradeWord(record.Grade));
        json.WriteString("reason", record.Reason.ToString());
        Pool(json, "pool", record.Pool);
        json.WriteNumber("chance", record.Posterior.ProbabilityOfEffect);
        if (register.Programme?.Shrink(record.Pool) is { } shrunken)
        {
            json.WriteStartObject("shrunken");
            json.WriteNumber("estimate", shrunken.Estimate);
            json.WriteNumber("se", shrunken.StandardError);
            json.WriteNumber("own", shrunken.Own);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("shrunken");
        }
    }

    public static void Pool(Utf8JsonWriter json, string name, PooledEffect? pool)
    {
        if (pool is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        PoolJson.Write(json, pool);
        json.WriteEndObject();
    }
}

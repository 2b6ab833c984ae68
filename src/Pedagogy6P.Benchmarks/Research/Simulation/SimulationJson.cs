using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>Results as JSON: one object, the same bytes for the same results; bounds that there are none of are null.</summary>
internal static class SimulationJson
{
    public const string FileName = "simulation.json";

    private const int Digits = 6;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static string Write(SimulationResults results)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("programme", results.Programme);
            json.WriteNumber("worlds", results.Size.Worlds);
            json.WriteNumber("learners", results.Size.Learners);
            json.WriteNumber("weeks", results.Size.Weeks);
            json.WriteNumber("seed", results.Size.Seed);
            json.WriteStartArray("policies");
            foreach (PolicyFigures one in results.Figures)
            {
                json.WriteStartObject();
                json.WriteString("name", one.Policy.Name);
                json.WriteString("description", one.Policy.Description);
                json.WriteStartObject("measures");
                foreach (Measure measure in Measure.All)
                {
                    json.WriteStartObject(measure.Id);
                    Write(json, "level", results.Level(one.Policy.Name, measure));
                    if (results.OursLess(one.Policy.Name, measure) is Interval difference)
                    {
                        Write(json, "oursLess", difference);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        Write(json, "estimate", interval.Estimate);
        Write(json, "lower", interval.Lower);
        Write(json, "upper", interval.Upper);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, Math.Round(value, Digits, MidpointRounding.ToEven));
        }
    }
}

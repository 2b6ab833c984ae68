using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>
/// Contributions in JSON: an object with the eight shares, named as the options name properties, then every further one by its own name.
/// Reading, a share that is missing is 0, what is no number belongs to nobody, and the eight are known in any case, as
/// <c>AnswerJson</c> names them too: no further term may have such a name.
/// </summary>
internal sealed class ContributionsJsonConverter : JsonConverter<Contributions>
{
    private static readonly Term[] Terms = Enum.GetValues<Term>();
    private static readonly string[] Names = Enum.GetNames<Term>();

    public override Contributions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected an object with the contribution of each term.");
        }

        double[] shares = new double[Contributions.Count];
        var further = ImmutableArray.CreateBuilder<TermValue>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            int term = Array.FindIndex(Names, known =>
                string.Equals(Written(known, options), name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
            if (term >= 0)
            {
                shares[term] = reader.GetDouble();
            }
            else if (reader.TokenType == JsonTokenType.Number)
            {
                further.Add(new TermValue(name, reader.GetDouble()));
            }
            else
            {
                reader.Skip();
            }
        }

        return new Contributions(shares[0], shares[1], shares[2], shares[3], shares[4], shares[5], shares[6], shares[7])
        {
            Further = further.ToImmutable(),
        };
    }

    public override void Write(Utf8JsonWriter writer, Contributions value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        for (int term = 0; term < Terms.Length; term++)
        {
            writer.WriteNumber(Written(Names[term], options), value[Terms[term]]);
        }

        foreach (TermValue share in value.Further)
        {
            writer.WriteNumber(share.Term, share.Value);
        }

        writer.WriteEndObject();
    }

    private static string Written(string name, JsonSerializerOptions options) => options.PropertyNamingPolicy?.ConvertName(name) ?? name;
}

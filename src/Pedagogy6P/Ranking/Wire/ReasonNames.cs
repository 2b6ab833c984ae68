using System.Text.Json;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Ranking.Wire;

/// <summary>Reason codes as words, encoded once.</summary>
internal static class ReasonNames
{
    private static readonly JsonEncodedText[] Encoded = [.. Enum.GetNames<ReasonCode>().Select(name => JsonEncodedText.Encode(name))];

    public static JsonEncodedText Of(ReasonCode code) => Encoded[(int)code];
}

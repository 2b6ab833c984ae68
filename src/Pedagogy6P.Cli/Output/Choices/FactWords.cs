using System.Globalization;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>Facts of a record in plain words; their names and cells, which commands take, stand in JSON.</summary>
/// <param name="names">Names of things.</param>
/// <param name="speech">The language of the reader.</param>
/// <param name="word">Translates a word or number.</param>
internal sealed class FactWords(ThingNames names, Speech speech, Func<string, string> word)
{
    /// <summary>What a fact is.</summary>
    public string NameOf(string fact) => word(fact.Split(':', 2) switch
    {
        ["mastery", var competency] => $"mastery of {names.Competency(competency)}",
        ["completed", var module] => $"having completed {names.Module(module)}",
        ["level"] => "level of the European Qualifications Framework",
        ["hours_per_week"] => "hours a week for learning",
        ["background"] => "initial background",
        ["languages"] => "languages",
        ["current_role"] => "current role",
        ["availability"] => "free times of the week",
        ["location"] => "place (latitude;longitude)",
        ["max_distance_km"] => "kilometres at most",
        ["modalities"] => "kinds of teaching accepted",
        ["settings"] => "practice settings",
        ["topics"] => "interests",
        ["budget"] => "budget in euros",
        ["funding"] => "funding",
        ["since"] => "first enrolment",
        _ => fact,
    });

    /// <summary>Its value.</summary>
    public string ValueOf(string fact, string value) => fact.Split(':')[0] switch
    {
        "mastery" => value.Split(';') is [var mastery, var evidence] ? word($"{mastery}, on evidence of {evidence}") : word(value),
        "languages" => Each(value, speech.Explanations.NameOfLanguage),
        "current_role" => names.Role(value),
        "availability" => Availability.TryParse(value, SlotRounding.Inward, out Availability free)
            ? speech.Explanations.TimesOf(free) is { Length: > 0 } times ? times : word("never") : value,
        "modalities" => Each(value, word => Enum.TryParse(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true,
            out Modality modality) ? speech.Explanations.NameOf(modality) : word),
        "settings" => Each(value, id => names.Term(VocabularyKind.Setting, id)),
        "topics" => Each(value, id => names.Term(VocabularyKind.Topic, id)),
        "funding" => Each(value, id => names.Term(VocabularyKind.Label, id)),
        "since" => DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? speech.Numbers.Day(day) : value,
        _ => word(value),
    };

    private static string Each(string value, Func<string, string> name) => string.Join("; ", value.Split(';').Select(name));
}

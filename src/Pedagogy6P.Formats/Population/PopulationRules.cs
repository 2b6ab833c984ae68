using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Population;

/// <summary>Checks that the words of a population model exist in a programme.</summary>
internal sealed class PopulationRules(PopulationModel model, Catalogue catalogue, ViolationCollector violations)
{
    public void Check()
    {
        if (catalogue.Programme.Tables.ReferenceDate is null)
        {
            violations.Add("programme", row: null, "reference_date", value: null, "a date, because histories are generated before it");
        }

        for (int segment = 0; segment < model.Segments.Length; segment++)
        {
            Check(model.Segments[segment], string.Create(CultureInfo.InvariantCulture, $"$.segments[{segment}]"));
        }
    }

    private void Check(PopulationSegment segment, string path)
    {
        if (!catalogue.Modules.Any(module => module.IsOpenTo(segment.Audience, int.MaxValue)))
        {
            Add($"{path}.audience", segment.Audience, "an audience that at least one module is open to");
        }

        foreach (string background in Texts(segment.Background).Where(text => !catalogue.HasBackground(text)))
        {
            Add($"{path}.background", background, "a background of backgrounds.csv");
        }

        foreach (string role in (segment.Roles?.Options ?? []).SelectMany(option => option.Value).Distinct(StringComparer.Ordinal)
            .Where(IsUnknown))
        {
            Add($"{path}.role", role, "the id of a role");
        }

        foreach (string role in Texts(segment.CurrentRole).Where(IsUnknown))
        {
            Add($"{path}.current_role", role, "the id of a role");
        }
    }

    private static IEnumerable<string> Texts(Choice<string?>? choice) =>
        (choice?.Options ?? []).Select(option => option.Value).OfType<string>();

    private bool IsUnknown(string role) => catalogue.Programme.FindRole(role) is null;

    private void Add(string path, string value, string expected) =>
        violations.Add(PopulationModel.FileName, row: null, path, value, expected);
}

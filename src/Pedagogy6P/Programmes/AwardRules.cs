using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Programmes;

/// <summary>The rules of the table of awards: one title per award, and one number per group that the group can meet.</summary>
internal sealed class AwardRules(TableRows<AwardModule> awards, HashSet<string> modules, ViolationCollector violations)
{
    public void Check()
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var numbers = new Dictionary<(string, string), int?>();
        var seen = new HashSet<(string, string, string)>();
        var sizes = awards.Items.GroupBy(row => (row.AwardId, row.Group)).ToDictionary(group => group.Key, group => group.Count());
        foreach ((AwardModule item, RowReport report) in awards.Reporting(violations))
        {
            report.Id("award", item.AwardId);
            report.Text("title", item.Title);
            report.Id("group", item.Group);
            report.Known("module", item.ModuleId, modules, "a module");
            report.Unique("module", (item.AwardId, item.Group, item.ModuleId), seen);
            if (!titles.TryAdd(item.AwardId, item.Title) && !string.Equals(titles[item.AwardId], item.Title, StringComparison.Ordinal))
            {
                report.Add("title", item.Title, "the title that an earlier row of the same award states");
            }

            if (!numbers.TryAdd((item.AwardId, item.Group), item.Choose) && numbers[(item.AwardId, item.Group)] != item.Choose)
            {
                report.Add("choose", Words(item.Choose), "the number that an earlier row of the same group states");
            }
            else if (item.Choose is int choose && (choose < 1 || choose > sizes[(item.AwardId, item.Group)]))
            {
                report.Add("choose", Words(choose),
                    $"a number from 1 to the {sizes[(item.AwardId, item.Group)].ToString(CultureInfo.InvariantCulture)} modules of the "
                        + $"group");
            }
        }
    }

    private static string? Words(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

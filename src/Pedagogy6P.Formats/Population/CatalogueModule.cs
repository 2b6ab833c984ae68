using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>A module as the generator uses it. Immutable and thread-safe.</summary>
internal sealed record CatalogueModule
{
    public required Module Module { get; init; }

    /// <summary>Place in the programme's list of modules.</summary>
    public required int Index { get; init; }

    /// <summary>Primary language subtags, at least one.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>What it asks and teaches, in the order of the table.</summary>
    public required ImmutableArray<CatalogueTarget> Targets { get; init; }

    /// <summary>Alternatives of each hard prerequisite group, as places in the list of modules.</summary>
    public required ImmutableArray<ImmutableArray<int>> HardGroups { get; init; }

    /// <summary>Its sessions by start, then id.</summary>
    public required ImmutableArray<Session> Sessions { get; init; }

    /// <summary>True when learners take it at their own pace: online asynchronous without any session.</summary>
    public bool IsSelfPaced => Module.Modality == Modality.OnlineAsync && Sessions.IsEmpty;

    /// <summary>Whether it is open to an audience at a level.</summary>
    public bool IsOpenTo(string audience, int level) =>
        level >= Module.MinLevel && (Module.Audiences.IsEmpty || Module.Audiences.Contains(audience, StringComparer.Ordinal));

    /// <summary>Whether mastery reaches all that it teaches, which must be something: recognition of prior learning.</summary>
    public bool IsRecognised(ReadOnlySpan<double> mastery)
    {
        bool teaches = false;
        foreach (CatalogueTarget target in Targets)
        {
            if (target.Attainment > target.Entry)
            {
                teaches = true;
                if (!MasteryRules.Reaches(mastery[target.Competency], target.Attainment))
                {
                    return false;
                }
            }
        }

        return teaches;
    }

    /// <summary>Σ max(0, entry − mastery) over its competencies.</summary>
    public double EntryGap(ReadOnlySpan<double> mastery)
    {
        double gap = 0;
        foreach (CatalogueTarget target in Targets)
        {
            gap += Math.Max(0, target.Entry - mastery[target.Competency]);
        }

        return gap;
    }
}

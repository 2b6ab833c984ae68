using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Proof.Trials;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Trials;

/// <summary>
/// Reads persons of a trial from CSV files: <c>id</c> (once) with, where there are any, <c>stratum</c> and <c>cluster</c>; then the
/// <c>arm</c> each was assigned to, the <c>outcome</c> and a value <c>before</c> the trial. Further columns are passed over. Comma,
/// semicolon (then with decimal commas) or tab; UTF-8. Stateless and thread-safe.
/// </summary>
public static class TrialFile
{
    /// <summary>Reads who takes part, in the order of the file.</summary>
    /// <param name="path">The file; a pipe such as <c>/dev/stdin</c> is read to its end.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">The file cannot be read, holds nobody, or a row is not as expected; everything that is wrong
    /// is told by file, row, column and value.</exception>
    public static ImmutableArray<TrialUnit> ReadUnits(string path) =>
        [.. Read(path, arms: default, ended: false, strata: null).Select(person => person.Unit)];

    /// <summary>The same for an assignment within strata.</summary>
    /// <param name="path">The file; a pipe such as <c>/dev/stdin</c> is read to its end.</param>
    /// <param name="kept">Who was assigned before.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">As for units, or a cluster stands in two strata, or a person or cluster in another than
    /// among those assigned before.</exception>
    public static ImmutableArray<TrialUnit> ReadUnitsInStrata(string path, ImmutableArray<TrialAssignment> kept)
    {
        var strata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (TrialAssignment before in kept.IsDefault ? [] : kept)
        {
            strata.TryAdd(Key(before.Unit), before.Unit.Stratum);
        }

        return [.. Read(path, arms: default, ended: false, strata).Select(person => person.Unit)];
    }

    /// <summary>Reads who was assigned before, with the probability of the side among sides.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arms">The sides of the trial.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty, or there are no sides.</exception>
    /// <exception cref="InputRefusedException">As for units, a side is none of the trial's, or a cluster lies on two sides or in two
    /// strata.</exception>
    public static ImmutableArray<TrialAssignment> ReadAssignments(string path, ImmutableArray<TrialArm> arms)
    {
        RequireArms(arms);
        double weights = arms.Sum(arm => arm.Weight);
        return
        [
            .. Read(path, arms, ended: false, new(StringComparer.Ordinal)).Select(person => new TrialAssignment(person.Unit, person.Arm,
                arms.First(arm => string.Equals(arm.Name, person.Arm, StringComparison.Ordinal)).Weight / weights)),
        ];
    }

    /// <summary>Reads what was seen of everybody.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arms">The sides of the trial.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty, or there are no sides.</exception>
    /// <exception cref="InputRefusedException">As for units, a side is none of the trial's, an outcome is missing, or persons of a cluster
    /// lie on two sides.</exception>
    public static ImmutableArray<TrialOutcome> ReadOutcomes(string path, ImmutableArray<TrialArm> arms)
    {
        RequireArms(arms);
        return Read(path, arms, ended: true, strata: null);
    }

    private static ImmutableArray<TrialOutcome> Read(string path, ImmutableArray<TrialArm> arms, bool ended,
        Dictionary<string, string>? strata)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        bool assigned = !arms.IsDefault;
        var table = new TrialTable(path, assigned, ended);
        var people = ImmutableArray.CreateBuilder<TrialOutcome>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var sides = new Dictionary<string, string>(StringComparer.Ordinal);
        SingleTable.Read(path, table, (person, row) =>
        {
            people.Add(person);
            if (!ids.Add(person.Unit.Id))
            {
                row.Report(table.Id, "an id that no earlier row has");
            }

            if (assigned && !arms.Any(arm => string.Equals(arm.Name, person.Arm, StringComparison.Ordinal)))
            {
                row.Report(table.Arm, "one of " + string.Join(", ", arms.Select(arm => arm.Name)));
            }
            else if (assigned && person.Unit.Cluster is { } cluster && !sides.TryAdd(cluster, person.Arm)
                && !string.Equals(sides[cluster], person.Arm, StringComparison.Ordinal))
            {
                row.Report(table.Arm, "the side of the other persons of the cluster");
            }

            if (strata is not null && !strata.TryAdd(Key(person.Unit), person.Unit.Stratum)
                && strata[Key(person.Unit)] is var stratum && !string.Equals(stratum, person.Unit.Stratum, StringComparison.Ordinal))
            {
                row.Report(table.Stratum, person.Unit.Cluster is { } group
                    ? $"the stratum of the other persons of cluster {group}, \"{stratum}\""
                    : $"the stratum of {person.Unit.Id} when it was assigned, \"{stratum}\"");
            }
        });
        return people.Count > 0 ? people.ToImmutable()
            : throw InputRefusedException.Because(path, column: null, value: null, "at least one person below the header");
    }

    // A person is never taken for a cluster of the same name.
    private static string Key(TrialUnit unit) => unit.Cluster is { } cluster ? $"{cluster}\u001F" : unit.Id;

    private static void RequireArms(ImmutableArray<TrialArm> arms)
    {
        if (arms.IsDefaultOrEmpty)
        {
            throw new ArgumentException("expected the sides of the trial", nameof(arms));
        }
    }
}

using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Proof.OffPolicy.Rewards;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.OffPolicy;

/// <summary>
/// Reads what a policy is judged by from CSV files: comma, semicolon (then with decimal commas) or tab; UTF-8; further columns are passed
/// over. Stateless and thread-safe.
/// </summary>
public static class OffPolicyFiles
{
    /// <summary>
    /// A log: <c>decision</c>, <c>learner</c> [each decision somebody of its own], <c>position</c> [1], <c>action</c>, <c>reward</c>,
    /// <c>propensity</c>, <c>target_probability</c> [told by candidates], and what was known at the time as columns <c>x_…</c> [missing].
    /// </summary>
    /// <param name="path">The file; a pipe is read to its end.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, or a row is not as expected; all of it is told.</exception>
    public static LoggedDecisions ReadLog(string path, IProgress<WorkProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        LoggedDecisionsBuilder? builder = null;
        SingleTable.Read(path, header =>
        {
            var table = new LoggedActionTable(path, header);
            builder = new LoggedDecisionsBuilder(path, table.ContextNames);
            return table;
        }, (action, row) => builder!.Add(action, row.RecordNumber), progress);
        return builder!.Build();
    }

    /// <summary>
    /// A policy to be judged: <c>decision</c>, <c>position</c> [1], <c>action</c>, <c>probability</c> of every candidate.
    /// </summary>
    /// <param name="log">The log.</param>
    /// <param name="path">The file; a pipe is read to its end.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="InputRefusedException">
    /// The file cannot be read, a row is not as expected, or the rows are no policy for the log; all of it is told.
    /// </exception>
    public static TargetPolicy ReadTarget(LoggedDecisions log, string path, IProgress<WorkProgress>? progress = null) =>
        TargetPolicy.Of(log, path, Read(path, "probability", progress));

    /// <summary>
    /// What a reward model expects: <c>decision</c>, <c>position</c> [1], <c>action</c>, <c>prediction</c> of every candidate.
    /// </summary>
    /// <param name="target">The policy to be judged.</param>
    /// <param name="path">The file; a pipe is read to its end.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="InputRefusedException">
    /// The file cannot be read, a row is not as expected, or a prediction is missing; all of it is told.
    /// </exception>
    public static RewardPredictions ReadPredictions(TargetPolicy target, string path, IProgress<WorkProgress>? progress = null) =>
        RewardPredictions.Of(target, path, Read(path, "prediction", progress));

    private static ImmutableArray<(CandidateValue Candidate, int? Row)> Read(string path, string value,
        IProgress<WorkProgress>? progress)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var rows = ImmutableArray.CreateBuilder<(CandidateValue, int?)>();
        SingleTable.Read(path, new CandidateTable(path, value), (candidate, row) => rows.Add((candidate, row.RecordNumber)),
            progress);
        return rows.ToImmutable();
    }
}

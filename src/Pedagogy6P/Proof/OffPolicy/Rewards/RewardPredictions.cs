using System.Globalization;
using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.OffPolicy.Rewards;

/// <summary>
/// What a reward model expects at every place of a log: of what was shown, and on average over what a policy to be judged would show there.
/// Immutable and thread-safe.
/// </summary>
public sealed class RewardPredictions
{
    internal RewardPredictions(double[] logged, double[] expected) => (Logged, Expected) = (logged, expected);

    /// <summary>Of what the log shows, by row.</summary>
    internal double[] Logged { get; }

    /// <summary>On average over what the policy shows, by row.</summary>
    internal double[] Expected { get; }

    /// <summary>Predictions of a model of one's own.</summary>
    /// <param name="target">The policy to be judged.</param>
    /// <param name="table">What violations call the predictions, such as their file.</param>
    /// <param name="predictions">The predictions, with what violations call their rows.</param>
    /// <exception cref="InputRefusedException">
    /// A prediction is of no place of the log, twice, or not finite; or one is missing of what the log shows or the policy may show.
    /// </exception>
    public static RewardPredictions Of(TargetPolicy target, string table,
        IEnumerable<(CandidateValue Candidate, int? Row)> predictions)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(predictions);
        var violations = new ViolationCollector();
        LogColumns log = target.Log;
        CandidateColumns columns = CandidateColumns.Of(log, table, predictions, violations);
        Dictionary<string, int> codes = columns.ActionIds.Index()
            .ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        double[] logged = new double[log.Rows], expected = new double[log.Rows];
        for (int row = 0; row < log.Rows; row++)
        {
            logged[row] = Find(row, log.ActionIds[log.Action[row]]);
            CandidateColumns candidates = target.Candidates;
            for (int place = candidates.First[row]; place < candidates.First[row + 1]; place++)
            {
                expected[row] += candidates.Value[place] > 0
                    ? candidates.Value[place] * Find(row, candidates.ActionIds[candidates.Action[place]]) : 0;
            }
        }

        violations.ThrowIfAny();
        return new RewardPredictions(logged, expected);

        double Find(int row, string actionId)
        {
            double? value = codes.TryGetValue(actionId, out int code) ? columns.Of(row, code) : null;
            if (value is not double found || !double.IsFinite(found))
            {
                violations.Add(table, null, "prediction", value?.ToString("R", CultureInfo.InvariantCulture),
                    FormattableString.Invariant(
                        $"a finite prediction of {actionId} at decision {log.IdOf(row)}, position {log.Position[row]}"));
                return 0;
            }

            return found;
        }
    }
}

using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.OffPolicy.Logs;

/// <summary>
/// How likely a policy to be judged shows each candidate at every place of a log, given what the log shows above it. Immutable and
/// thread-safe.
/// </summary>
public sealed class TargetPolicy
{
    private const double SumTolerance = 1e-6;
    private const double SameTolerance = 1e-9;

    private TargetPolicy(LogColumns log, CandidateColumns candidates, double[] ofRow) =>
        (Log, Candidates, OfRow) = (log, candidates, ofRow);

    internal LogColumns Log { get; }

    internal CandidateColumns Candidates { get; }

    /// <summary>How likely it shows what the log shows, by row.</summary>
    internal double[] OfRow { get; }

    /// <summary>Takes in the probabilities.</summary>
    /// <param name="decisions">The log.</param>
    /// <param name="table">What violations call the candidates, such as their file.</param>
    /// <param name="candidates">
    /// The candidates, with what violations call their rows. A candidate that is left out is never shown.
    /// </param>
    /// <exception cref="InputRefusedException">
    /// A candidate is of no place of the log, twice at one, or likely though it stands above; a probability is not from 0 to 1, those of a
    /// place do not add up to 1 (to a millionth), or differ from the log's own.
    /// </exception>
    public static TargetPolicy Of(LoggedDecisions decisions, string table, IEnumerable<(CandidateValue Candidate, int? Row)> candidates)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(candidates);
        LogColumns log = decisions.Columns;
        var violations = new ViolationCollector();
        CandidateColumns columns = CandidateColumns.Of(log, table, Checked(candidates, table, violations), violations);
        double[] ofRow = new double[log.Rows];
        for (int row = 0; row < log.Rows; row++)
        {
            double sum = 0;
            for (int place = columns.First[row]; place < columns.First[row + 1]; place++)
            {
                sum += columns.Value[place];
            }

            if (Math.Abs(sum - 1) > SumTolerance)
            {
                violations.Add(table, columns.FirstNamed(row), "probability", Text(sum),
                    $"probabilities of decision {log.IdOf(row)}, position {Text(log.Position[row])} that add up to 1");
            }

            CheckAbove(log, columns, row, table, violations);
            ofRow[row] = columns.Of(row, log.Action[row]) ?? 0;
            if (Math.Abs(ofRow[row] - log.Target[row]) > SameTolerance)
            {
                violations.Add(table, columns.FirstNamed(row), "probability", Text(ofRow[row]),
                    $"the log's target_probability of decision {log.IdOf(row)}, {Text(log.Target[row])}");
            }
        }

        violations.ThrowIfAny();
        return new TargetPolicy(log, columns, ofRow);
    }

    // What stands above cannot be shown again.
    private static void CheckAbove(LogColumns log, CandidateColumns columns, int row, string table, ViolationCollector violations)
    {
        for (int above = log.First[log.DecisionOf[row]]; above < row; above++)
        {
            if (columns.PlaceOf(row, log.Action[above]) is int place && columns.Value[place] > 0)
            {
                violations.Add(table, columns.Named[place], "action", log.ActionIds[log.Action[above]],
                    $"an action that decision {log.IdOf(row)} does not show above position {Text(log.Position[row])}");
            }
        }
    }

    private static IEnumerable<(CandidateValue Candidate, int? Row)> Checked(
        IEnumerable<(CandidateValue Candidate, int? Row)> candidates, string table, ViolationCollector violations)
    {
        foreach ((CandidateValue candidate, int? row) in candidates)
        {
            if (!(candidate.Value is >= 0 and <= 1))
            {
                violations.Add(table, row, "probability", Text(candidate.Value), "a probability from 0 to 1");
            }

            yield return (candidate, row);
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

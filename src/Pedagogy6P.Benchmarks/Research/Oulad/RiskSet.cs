using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Who is still at risk at the end of a landmark day, and what became of them (protocol, section 1).</summary>
internal static class RiskSet
{
    private const int ShortTermDays = 14;

    /// <summary>The landmarks of the protocol, in days after the start of the presentation.</summary>
    public static ReadOnlySpan<int> Landmarks => [0, 7, 14, 28, 56, 84];

    /// <summary>
    /// Registered by the end of the day and not yet unregistered; without a day of registration a student counts as registered.
    /// </summary>
    public static bool Contains(OuladEnrolment enrolment, int landmark) =>
        !(enrolment.RegistrationDay > landmark) && !(enrolment.UnregistrationDay <= landmark);

    /// <summary>Whether the label is positive for a member of the risk set.</summary>
    public static bool IsPositive(OuladEnrolment enrolment, int landmark, WithdrawalLabel label) => label switch
    {
        WithdrawalLabel.Withdrawn => enrolment.Result is OuladResult.Withdrawn,
        WithdrawalLabel.NotPassed => enrolment.Result is OuladResult.Withdrawn or OuladResult.Fail,
        WithdrawalLabel.Within14Days => enrolment.Result is OuladResult.Withdrawn
            && enrolment.UnregistrationDay > landmark && enrolment.UnregistrationDay <= landmark + ShortTermDays,
        _ => throw new ArgumentOutOfRangeException(nameof(label), label, "Unknown label."),
    };

    /// <summary>The members of a presentation's risk set, as ascending enrolment indexes.</summary>
    public static int[] Members(OuladDataset data, int presentation, int landmark)
    {
        var members = new List<int>();
        foreach (var enrolment in data.EnrolmentsOf(presentation))
        {
            if (Contains(data.Enrolments[enrolment], landmark))
                members.Add(enrolment);
        }

        return [.. members];
    }
}

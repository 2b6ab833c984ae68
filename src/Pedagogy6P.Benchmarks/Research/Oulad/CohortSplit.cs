using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Which rows of a landmark table train and which test. Training always comes before testing in time, and no student is on both sides.
/// </summary>
/// <param name="Train">Rows of the training risk sets.</param>
/// <param name="Dropped">Rows that would train, were their students not in the test set; their number may be used, their labels
/// never.</param>
/// <param name="Test">Rows of the test risk sets.</param>
internal sealed record CohortSplit(int[] Train, int[] Dropped, int[] Test)
{
    /// <summary>The terms in order of time.</summary>
    public static IReadOnlyList<string> TermsOf(OuladDataset data) =>
        [.. data.Presentations.Select(p => p.Term).Distinct(StringComparer.Ordinal).OrderBy(CohortCalendar.Start)];

    /// <summary>Split A: one term tests, every earlier term trains.</summary>
    public static CohortSplit Forward(OuladDataset data, LandmarkTable table, string testTerm) =>
        Of(data, table, AllRows(table), p => IsTerm(p, testTerm), p => IsBefore(p, testTerm));

    /// <summary>Split B: one module of a term tests, the other modules of every earlier term train.</summary>
    public static CohortSplit LeaveModuleOut(OuladDataset data, LandmarkTable table, string testTerm, string module) =>
        Of(data, table, AllRows(table), p => IsTerm(p, testTerm) && IsModule(p, module),
            p => IsBefore(p, testTerm) && !IsModule(p, module));

    /// <summary>
    /// The inner split that settings are chosen on: the last training term of split A validates, the earlier ones train. Students of the
    /// outer test set appear on neither side, and modules without training rows are left out.
    /// </summary>
    public CohortSplit Inner(OuladDataset data, LandmarkTable table, string validationTerm)
    {
        var outer = StudentsOf(data, table, Test);
        int[] rows = [.. Enumerable.Range(0, table.Enrolments.Count).Where(row => !outer.Contains(EnrolmentAt(data, table, row).Student))];
        var inner = Of(data, table, rows, p => IsTerm(p, validationTerm), p => IsBefore(p, validationTerm));
        var modules = inner.Train.Select(row => PresentationAt(data, table, row).Module).ToHashSet(StringComparer.Ordinal);
        return inner with { Test = [.. inner.Test.Where(row => modules.Contains(PresentationAt(data, table, row).Module))] };
    }

    /// <summary>The enrolment of a row.</summary>
    public static OuladEnrolment EnrolmentAt(OuladDataset data, LandmarkTable table, int row) => data.Enrolments[table.Enrolments[row]];

    /// <summary>The presentation of a row.</summary>
    public static OuladPresentation PresentationAt(OuladDataset data, LandmarkTable table, int row) =>
        data.Presentations[EnrolmentAt(data, table, row).Presentation];

    private static CohortSplit Of(
        OuladDataset data, LandmarkTable table, int[] rows, Func<OuladPresentation, bool> tests, Func<OuladPresentation, bool> trains)
    {
        int[] test = [.. rows.Where(row => tests(PresentationAt(data, table, row)))];
        var students = StudentsOf(data, table, test);
        var train = rows.Where(row => trains(PresentationAt(data, table, row)))
            .ToLookup(row => students.Contains(EnrolmentAt(data, table, row).Student));
        return new CohortSplit([.. train[false]], [.. train[true]], test);
    }

    private static int[] AllRows(LandmarkTable table) => [.. Enumerable.Range(0, table.Enrolments.Count)];

    private static HashSet<int> StudentsOf(OuladDataset data, LandmarkTable table, int[] rows) =>
        [.. rows.Select(row => EnrolmentAt(data, table, row).Student)];

    private static bool IsTerm(OuladPresentation presentation, string term) =>
        string.Equals(presentation.Term, term, StringComparison.Ordinal);

    private static bool IsModule(OuladPresentation presentation, string module) =>
        string.Equals(presentation.Module, module, StringComparison.Ordinal);

    private static bool IsBefore(OuladPresentation presentation, string term) =>
        CohortCalendar.Start(presentation.Term) < CohortCalendar.Start(term);
}

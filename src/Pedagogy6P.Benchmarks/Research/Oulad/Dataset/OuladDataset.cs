using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset.Kernels;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>
/// The Open University Learning Analytics dataset (Kuzilek, Hlosta, Zdrahal 2017, Scientific Data 4:170171) in memory: about 100 MB for the
/// whole of it, clicks included.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. Everything is addressed by index; no table is copied on reading.</remarks>
internal sealed class OuladDataset
{
    private readonly int[] _positions;
    private readonly int[][] _members;
    private readonly OuladSite[][] _sites;
    private readonly OuladClick[][] _clicks;
    private readonly int[][] _clickStarts;
    private readonly OuladSubmission[] _submissions;
    private readonly int[] _submissionStarts;

    /// <summary>Groups the tables by enrolment and presentation.</summary>
    /// <param name="presentations">The presentations.</param>
    /// <param name="activityTypes">The kinds of site.</param>
    /// <param name="sites">The sites, in any order.</param>
    /// <param name="assessments">The assessments.</param>
    /// <param name="enrolments">The enrolments, in any order.</param>
    /// <param name="submissions">The submissions, in any order.</param>
    /// <param name="clicks">
    /// One array per presentation, in any order of rows; taken over and sorted in place. Exact duplicates are kept: they add up.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="clicks"/> does not have one array per presentation.</exception>
    public OuladDataset(
        ImmutableArray<OuladPresentation> presentations,
        ImmutableArray<string> activityTypes,
        ImmutableArray<OuladSite> sites,
        ImmutableArray<OuladAssessment> assessments,
        ImmutableArray<OuladEnrolment> enrolments,
        IEnumerable<OuladSubmission> submissions,
        IReadOnlyList<OuladClick[]> clicks)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        ArgumentNullException.ThrowIfNull(clicks);
        if (clicks.Count != presentations.Length)
            throw new ArgumentException($"Expected one array of clicks per presentation ({presentations.Length}), found {clicks.Count}.",
                nameof(clicks));

        Presentations = presentations;
        ActivityTypes = activityTypes;
        Assessments = assessments;
        Enrolments = enrolments;
        _sites = Group(sites, presentations.Length, site => site.Presentation);
        (_members, _positions) = Members(enrolments, presentations.Length);
        (_submissions, _submissionStarts) = SortSubmissions(submissions, enrolments.Length);
        _clicks = [.. clicks];
        _clickStarts = new int[presentations.Length][];
        for (var p = 0; p < presentations.Length; p++)
            _clickStarts[p] = SortClicks(_clicks[p], _members[p].Length);
    }

    /// <summary>The presentations, in the order of <c>courses.csv</c>.</summary>
    public ImmutableArray<OuladPresentation> Presentations { get; }

    /// <summary>The kinds of site, in ordinal order.</summary>
    public ImmutableArray<string> ActivityTypes { get; }

    /// <summary>The assessments, in the order of <c>assessments.csv</c>.</summary>
    public ImmutableArray<OuladAssessment> Assessments { get; }

    /// <summary>The enrolments, in the order of <c>studentInfo.csv</c>.</summary>
    public ImmutableArray<OuladEnrolment> Enrolments { get; }

    /// <summary>The number of click rows.</summary>
    public long ClickRows => _clicks.Sum(rows => (long)rows.Length);

    /// <summary>Reads the seven raw tables.</summary>
    /// <param name="folder">
    /// A folder with <c>courses</c>, <c>assessments</c>, <c>vle</c>, <c>studentInfo</c>, <c>studentRegistration</c>,
    /// <c>studentAssessment</c> and
    /// <c>studentVle</c>, each as <c>.csv</c> or <c>.csv.gz</c>. In place of one <c>studentVle</c> file there may be a folder of that name
    /// with files
    /// <c>studentVle_MODULE_TERM.csv[.gz]</c>, whose rows need not repeat the module and the term. Missing values are empty or <c>?</c>.
    /// Columns are found by name, in any order.
    /// </param>
    /// <returns>The dataset.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InputRefusedException">A table or column is missing or a value is not what the column holds; names file, row, value
    /// and what was expected.</exception>
    public static OuladDataset Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new OuladReader(new OuladFolder(folder)).Read();
    }

    /// <summary>The enrolments of a presentation, as indexes into <see cref="Enrolments"/>, ascending.</summary>
    /// <param name="presentation">The index of the presentation.</param>
    /// <returns>The indexes.</returns>
    public ReadOnlySpan<int> EnrolmentsOf(int presentation) => _members[presentation];

    /// <summary>The place of an enrolment within <see cref="EnrolmentsOf"/> its presentation.</summary>
    /// <param name="enrolment">The index of the enrolment.</param>
    /// <returns>The zero-based place.</returns>
    public int PositionOf(int enrolment) => _positions[enrolment];

    /// <summary>The sites of a presentation; a click names its site by the place in this list.</summary>
    /// <param name="presentation">The index of the presentation.</param>
    /// <returns>The sites.</returns>
    public ReadOnlySpan<OuladSite> SitesOf(int presentation) => _sites[presentation];

    /// <summary>The clicks of an enrolment, by day and then site.</summary>
    /// <param name="enrolment">The index of the enrolment.</param>
    /// <returns>The rows; empty when the student never clicked.</returns>
    public ReadOnlySpan<OuladClick> ClicksOf(int enrolment)
    {
        var presentation = Enrolments[enrolment].Presentation;
        var starts = _clickStarts[presentation];
        var position = _positions[enrolment];
        return _clicks[presentation].AsSpan(starts[position]..starts[position + 1]);
    }

    /// <summary>All clicks of a presentation, by enrolment, day and site.</summary>
    /// <param name="presentation">The index of the presentation.</param>
    /// <returns>The rows.</returns>
    public ReadOnlySpan<OuladClick> ClicksOfPresentation(int presentation) => _clicks[presentation];

    /// <summary>What an enrolment handed in, by day and then assessment.</summary>
    /// <param name="enrolment">The index of the enrolment.</param>
    /// <returns>The submissions.</returns>
    public ReadOnlySpan<OuladSubmission> SubmissionsOf(int enrolment) =>
        _submissions.AsSpan(_submissionStarts[enrolment].._submissionStarts[enrolment + 1]);

    private static T[][] Group<T>(ImmutableArray<T> items, int groups, Func<T, int> groupOf)
    {
        var lists = Enumerable.Range(0, groups).Select(_ => new List<T>()).ToArray();
        foreach (var item in items)
            lists[groupOf(item)].Add(item);
        return [.. lists.Select(list => list.ToArray())];
    }

    private static (int[][] Members, int[] Positions) Members(ImmutableArray<OuladEnrolment> enrolments, int presentations)
    {
        var members = Group([.. Enumerable.Range(0, enrolments.Length)], presentations, index => enrolments[index].Presentation);
        var positions = new int[enrolments.Length];
        foreach (var group in members)
        {
            for (var i = 0; i < group.Length; i++)
                positions[group[i]] = i;
        }

        return (members, positions);
    }

    private static (OuladSubmission[] Sorted, int[] Starts) SortSubmissions(IEnumerable<OuladSubmission> submissions, int enrolments)
    {
        OuladSubmission[] sorted = [.. submissions.OrderBy(s => s.Enrolment).ThenBy(s => s.Day).ThenBy(s => s.Assessment)];
        var starts = new int[enrolments + 1];
        foreach (var submission in sorted)
            starts[submission.Enrolment + 1]++;
        for (var i = 0; i < enrolments; i++)
            starts[i + 1] += starts[i];
        return (sorted, starts);
    }

    private static int[] SortClicks(OuladClick[] rows, int members)
    {
        if (!IsSorted(rows))
            ClickOrder.Sort(rows);
        var starts = new int[members + 1];
        foreach (var row in rows)
            starts[row.Position + 1]++;
        for (var i = 0; i < members; i++)
            starts[i + 1] += starts[i];
        return starts;
    }

    private static bool IsSorted(OuladClick[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i] < rows[i - 1])
                return false;
        }

        return true;
    }
}

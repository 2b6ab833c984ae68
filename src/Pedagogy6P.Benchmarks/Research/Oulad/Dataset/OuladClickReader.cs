using System.Text;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>
/// Streams the click rows into eight bytes each. Rows usually come grouped by student and presentation, so both are looked up only when
/// they change; nothing depends on that order.
/// </summary>
internal sealed class OuladClickReader
{
    private readonly Dictionary<(string Module, string Term), int> _presentationIndex;
    private readonly Dictionary<int, ushort>[] _students;
    private readonly Dictionary<int, ushort>[] _sites;
    private readonly List<OuladClick>[] _rows;

    private byte[] _module = [];
    private byte[] _term = [];
    private int _presentation = -1;

    public OuladClickReader(
        List<OuladPresentation> presentations,
        Dictionary<(string Module, string Term), int> presentationIndex,
        List<OuladSite> sites,
        IReadOnlyList<OuladEnrolment> enrolments)
    {
        _presentationIndex = presentationIndex;
        _students = [.. presentations.Select(_ => new Dictionary<int, ushort>())];
        _sites = [.. presentations.Select(_ => new Dictionary<int, ushort>())];
        _rows = [.. presentations.Select(_ => new List<OuladClick>())];
        foreach (var enrolment in enrolments)
            _students[enrolment.Presentation].Add(enrolment.Student, (ushort)_students[enrolment.Presentation].Count);
        foreach (var site in sites)
            _sites[site.Presentation].Add(site.Id, (ushort)_sites[site.Presentation].Count);
    }

    /// <summary>Reads every file; the rows come back per presentation, as they were found.</summary>
    public IReadOnlyList<OuladClick[]> Read(OuladFolder folder)
    {
        foreach (var (path, presentation) in folder.ClickFiles())
        {
            if (presentation is { } key)
                ReadSplit(path, key);
            else
                ReadSingle(path);
        }

        var clicks = new OuladClick[_rows.Length][];
        for (var p = 0; p < clicks.Length; p++)
        {
            clicks[p] = [.. _rows[p]];
            _rows[p] = [];
        }

        return clicks;
    }

    private void ReadSplit(string path, (string Module, string Term) key)
    {
        using var table = OuladTable.Open(path, "id_student", "id_site", "date", "sum_click");
        if (!_presentationIndex.TryGetValue(key, out var presentation))
            throw OuladTable.Refuse(table.File, row: null, column: null, $"{key.Module}_{key.Term}", "a presentation of courses.csv");
        var cursor = new Cursor();
        while (table.Read())
            Add(table, presentation, ref cursor);
    }

    private void ReadSingle(string path)
    {
        using var table = OuladTable.Open(path, "id_student", "id_site", "date", "sum_click", "code_module", "code_presentation");
        var cursor = new Cursor();
        while (table.Read())
        {
            if (!table.Bytes(4).SequenceEqual(_module) || !table.Bytes(5).SequenceEqual(_term))
                Switch(table);
            Add(table, _presentation, ref cursor);
        }
    }

    private void Switch(OuladTable table)
    {
        _module = table.Bytes(4).ToArray();
        _term = table.Bytes(5).ToArray();
        if (!_presentationIndex.TryGetValue((Encoding.UTF8.GetString(_module), Encoding.UTF8.GetString(_term)), out _presentation))
            throw table.Refuse(5, "a presentation of courses.csv");
    }

    private void Add(OuladTable table, int presentation, ref Cursor cursor)
    {
        var student = table.Integer(0, 0);
        if (student != cursor.Student || presentation != cursor.Presentation)
        {
            if (!_students[presentation].TryGetValue(student, out var position))
                throw table.Refuse(0, "a student enrolled on the presentation");
            cursor = new Cursor { Student = student, Presentation = presentation, Position = position, Site = -1 };
        }

        var site = table.Integer(1, 0);
        if (site != cursor.Site)
        {
            if (!_sites[presentation].TryGetValue(site, out var position))
                throw table.Refuse(1, "a site of the presentation in vle.csv");
            cursor.Site = site;
            cursor.SitePosition = position;
        }

        var day = table.Integer(2, OuladClick.MinDay, OuladClick.MaxDay);
        _rows[presentation].Add(new OuladClick(cursor.Position, day, cursor.SitePosition, table.Integer(3, 0, OuladClick.MaxCount)));
    }

    // The last row's student and site with their places; equality with the next row saves the lookups.
    private struct Cursor
    {
        public int Student = -1;
        public int Presentation = -1;
        public int Position;
        public int Site = -1;
        public int SitePosition;

        public Cursor()
        {
        }
    }
}

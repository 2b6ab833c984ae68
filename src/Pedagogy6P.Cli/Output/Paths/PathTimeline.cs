using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>
/// A path as a picture (SVG): a row a module with bars as high as its hours of each week, and a row of all together against the hours there
/// are. Labels stand above their bars, so that the picture is as wide as its weeks and fits a telephone. Not thread-safe.
/// </summary>
internal sealed class PathTimeline
{
    /// <summary>Rules of style, which need the colours of a <see cref="ReportPage"/>.</summary>
    public const string Style = ":root{--session:#0072b2;--own:#b34f00;--limit:#7a3b73}"
        + "@media(prefers-color-scheme:dark){:root{--session:#56b4e9;--own:#e69f00;--limit:#d79ac0}}"
        + ".timeline{display:block;width:100%;height:auto;font:12px system-ui,sans-serif;print-color-adjust:exact;"
        + "-webkit-print-color-adjust:exact}"
        + ".timeline text{fill:var(--ink)}.timeline .small{font-size:10px}.timeline .line{stroke:var(--line);fill:none}"
        + ".timeline .first{stroke:var(--ink);fill:none;stroke-dasharray:2 2}"
        + ".timeline .limit{stroke:var(--limit);stroke-width:2;stroke-dasharray:6 3;fill:none}.session{fill:var(--session)}"
        + ".own{fill:var(--own);fill-opacity:.35;stroke:var(--own)}.all{fill:var(--ink);fill-opacity:.6}";

    private const int DaysOfWeek = 7;
    private const double Side = 8, MonthLine = 26, DayLine = 40, Head = 48, LabelLine = 15, NumberLine = 12, BarHeight = 18, Gap = 10;
    private const double AllHeight = 44, NarrowestPicture = 420, WidestPicture = 900, WidestWeek = 32, NarrowestWeek = 6;

    // What a letter of 12 pixels takes on average, and the weeks that have room for a number of 10 pixels.
    private const double Letter = 7.1, RoomForNumber = 23, RoomForDay = 16;

    private readonly StringBuilder _svg = new();
    private readonly PathWords _words;
    private readonly LocalNumbers _numbers;
    private readonly string _colon;
    private readonly DateOnly _monday;
    private readonly int _weeks;
    private readonly double _week;
    private readonly double _width;
    private double _bottom = Head;

    private PathTimeline(DateOnly asOf, int weeks, PathWords words, Speech speech)
    {
        _words = words;
        _numbers = speech.Numbers;
        _colon = speech.Captions.Colon;
        _weeks = weeks;
        _monday = DateOnly.FromDayNumber(asOf.DayNumber / DaysOfWeek * DaysOfWeek);
        _week = Math.Clamp(Math.Floor((WidestPicture - (2 * Side)) / weeks), NarrowestWeek, WidestWeek);
        _width = Math.Max(NarrowestPicture, (2 * Side) + (weeks * _week));
    }

    /// <summary>Draws a path.</summary>
    /// <param name="title">The title, for screen readers.</param>
    /// <param name="asOf">The first day.</param>
    /// <param name="weeks">Calendar weeks that the path lasts, 1 or more.</param>
    /// <param name="rows">Its modules.</param>
    /// <param name="available">Hours a week that there are.</param>
    /// <param name="words">Words about paths.</param>
    /// <param name="speech">The same language.</param>
    public static string Draw(string title, DateOnly asOf, int weeks, IReadOnlyList<TimelineRow> rows, double available, PathWords words,
        Speech speech)
    {
        var picture = new PathTimeline(asOf, weeks, words, speech);
        double scale = BarHeight / rows.Max(row => row.Hours.Max());
        foreach (TimelineRow row in rows)
        {
            picture.Add(row, scale, BarHeight, row.IsSelfPaced ? "own" : "session");
        }

        picture.AddAll(rows, available);
        return picture.Finish(title, asOf);
    }

    private void AddAll(IReadOnlyList<TimelineRow> rows, double available)
    {
        double[] all = new double[_weeks];
        foreach (TimelineRow row in rows)
        {
            for (int week = 0; week < row.Hours.Length; week++)
            {
                all[row.FirstWeek + week] += row.Hours[week];
            }
        }

        double peak = all.Max(), scale = AllHeight / Math.Max(peak, available);
        string label = PathSentences.Say(_words.EachWeek, _numbers.Amount(peak), _numbers.Amount(available));
        _bottom += Gap;
        Add(new TimelineRow(label, IsSelfPaced: false, 0, [.. all]), scale, AllHeight, "all", below: true);
        double limit = _bottom - Gap - (available * scale);
        Append($"<path class=\"limit\" d=\"M{N(Side)} {N(limit)}H{N(Side + (_weeks * _week))}\"/>");
        _bottom += NumberLine - Gap;
    }

    // The label above, and under it a bar a week with its number above or below.
    private void Add(TimelineRow row, double scale, double height, string kind, bool below = false)
    {
        double left = X(row.FirstWeek);
        foreach (string line in Lines(row.Label))
        {
            _bottom += LabelLine;
            Text(Math.Clamp(left, Side, Math.Max(Side, _width - Side - (line.Length * Letter))), _bottom - 3, line, "");
        }

        bool hasNumbers = _week >= RoomForNumber;
        _bottom += height + (hasNumbers && !below ? NumberLine : 2);
        Append($"<path class=\"line\" d=\"M{N(Side)} {N(_bottom)}H{N(Side + (_weeks * _week))}\"/>");
        for (int week = 0; week < row.Hours.Length; week++)
        {
            double hours = row.Hours[week];
            if (hours <= 0)
            {
                continue;
            }

            double x = X(row.FirstWeek + week), tall = Math.Max(2, hours * scale);
            string number = _numbers.Amount(hours);
            Append($"<rect class=\"{kind}\" x=\"{N(x + 1)}\" y=\"{N(_bottom - tall)}\" width=\"{N(_week - 2)}\" height=\"{N(tall)}\">");
            string monday = _numbers.Day(_monday.AddDays((row.FirstWeek + week) * DaysOfWeek));
            Append($"<title>{ReportPage.Escape($"{monday}{_colon}{PathSentences.Say(_words.HourAmount, number)}")}</title></rect>");
            if (hasNumbers)
            {
                Text(x + (_week / 2), below ? _bottom + NumberLine - 2 : _bottom - tall - 2, number, "small\" text-anchor=\"middle");
            }
        }

        _bottom += Gap;
    }

    private string Finish(string title, DateOnly asOf)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"<svg class=\"timeline\" role=\"img\" viewBox=\"0 0 {N(_width)} {N(_bottom)}\" ")
            .Append(CultureInfo.InvariantCulture, $"style=\"max-width:{N(_width)}px;min-width:{N(_width * 0.8)}px\" ")
            .Append("xmlns=\"http://www.w3.org/2000/svg\"><title>").Append(ReportPage.Escape(title)).Append("</title>");
        string rows = _svg.ToString();
        _svg.Clear();
        AddCalendar(asOf);
        return $"{head}{_svg}{rows}</svg>";
    }

    // A line where a month begins, its name, and under it the days of the Mondays.
    private void AddCalendar(DateOnly asOf)
    {
        int year = 0;
        for (int week = 0; week < _weeks; week++)
        {
            DateOnly monday = _monday.AddDays(week * DaysOfWeek), first = new(monday.AddDays(DaysOfWeek - 1).Year,
                monday.AddDays(DaysOfWeek - 1).Month, 1);
            if (_week >= RoomForDay)
            {
                Text(X(week) + (_week / 2), DayLine, monday.Day.ToString(CultureInfo.InvariantCulture), "small\" text-anchor=\"middle");
            }

            bool begins = first >= monday;
            if (begins || (week == 0 && monday.AddDays(2 * DaysOfWeek).Month == monday.Month))
            {
                string name = _words.Months[first.Month - 1];
                Text(X(week) + 3, MonthLine, first.Year == year || _week < NarrowestWeek * 2
                    ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {first.Year}"), "");
                year = first.Year;
            }

            if (begins)
            {
                Append($"<path class=\"line\" d=\"M{N(X(week))} {N(MonthLine - 10)}V{N(_bottom)}\"/>");
            }
        }

        double day = X(0) + ((asOf.DayNumber % DaysOfWeek) * _week / DaysOfWeek);
        Append($"<path class=\"first\" d=\"M{N(day)} 3V{N(_bottom)}\"/>");
        Text(day + 3, 11, $"{_words.Start}{_colon}{_numbers.Day(asOf)}", "small");
    }

    // Two lines at most: the table under the picture has the whole title.
    private IEnumerable<string> Lines(string label)
    {
        int room = (int)((_width - (2 * Side)) / Letter);
        if (label.Length <= room)
        {
            return [label];
        }

        int cut = label.LastIndexOf(' ', room);
        string rest = label[(cut + 1)..];
        return cut <= 0 ? [$"{label[..(room - 1)]}…"] : [label[..cut], rest.Length <= room ? rest : $"{rest[..(room - 1)]}…"];
    }

    private double X(int week) => Side + (week * _week);

    private void Text(double x, double y, string text, string kind) =>
        Append($"<text class=\"{kind}\" x=\"{N(x)}\" y=\"{N(y)}\">{ReportPage.Escape(text)}</text>");

    private void Append(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

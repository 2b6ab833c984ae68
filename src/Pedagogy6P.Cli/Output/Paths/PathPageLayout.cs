using System.Buffers;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>
/// A whole page for each learner: the paths side by side, then each with a picture of its weeks and a table of its modules, then what
/// counts as done and what no path brings.
/// </summary>
internal sealed class PathPageLayout : ILearnerLayout<LearnerPlan>
{
    private const string Style = "td{vertical-align:top}.numbers td,.numbers th[scope=col]{text-align:right;white-space:nowrap}"
        + "th[scope=row]{text-align:left}"
        + "figure{margin:.5rem 0}figcaption{font-size:.85rem}.key{display:inline-block;width:.9em;height:.9em;"
        + "margin:0 .35em 0 1em;vertical-align:-.1em;print-color-adjust:exact;-webkit-print-color-adjust:exact}"
        + ".key.session{background:var(--session)}.key.own{border:1px solid var(--own);box-sizing:border-box;"
        + "background:color-mix(in srgb,var(--own) 35%,transparent)}.key.limit{height:0;border-top:2px dashed var(--limit);width:1.4em;"
        + "vertical-align:.25em}.id{color:color-mix(in srgb,var(--ink) 75%,var(--paper));font-size:.85em;overflow-wrap:anywhere}"
        + ".number{text-align:right;white-space:nowrap}.legend{white-space:nowrap}.steps{width:100%}.steps th{text-align:left}"
        + ".steps th:first-child{width:23%}.steps th:nth-child(2){width:24%}.steps th:nth-child(4){width:16%}"
        + "@media(max-width:48rem){.steps thead{display:none}.steps,.steps tbody,.steps tr,.steps td{display:block}"
        + ".steps tr{border:1px solid var(--line);margin:.6rem 0;padding:.3rem .6rem}.steps td{border:0;padding:.1rem 0}"
        + ".steps td:empty{display:none}.steps td[data-name]::before{content:attr(data-name) \" \";font-weight:600}"
        + ".steps .number{text-align:left}}"
        + "@media print{body{max-width:none;margin:0}tr,section>h2,figure{break-inside:avoid}h2{break-after:avoid}"
        + "table{break-inside:auto}}";

    private readonly Programme _programme;
    private readonly Speech _speech;
    private readonly PathWords _words;
    private readonly PathSentences _sentences;

    public PathPageLayout(Programme programme, string language)
    {
        _programme = programme;
        _speech = Speech.In(language);
        _words = PathWords.For(language);
        _sentences = new PathSentences(_speech, _words, Title, id => programme.FindCompetency(id)?.Title ?? id, _speech.Captions.Semicolon);
    }

    public void Write(LearnerPlan plan, int position, IBufferWriter<byte> output)
    {
        LearningPaths paths = plan.Paths;
        string title = Say(_words.PageTitle, paths.LearnerId);
        var html = new StringBuilder($"<h1>{Escape(title)}</h1>\n<dl>");
        AddFact(html, _words.Programme, _programme.Title);
        AddFact(html, _words.Start, _speech.Numbers.Day(paths.AsOf));
        AddFact(html, _words.Available, Say(_words.Weekly, _speech.Numbers.Amount(plan.Learner.HoursPerWeek)));
        html.Append("</dl>\n");
        if (paths.Paths.Length > 1)
        {
            AddComparison(html, paths);
        }

        for (int number = 0; number < paths.Paths.Length; number++)
        {
            AddPath(html, plan, number);
        }

        if (!paths.Recognised.IsEmpty)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Escape(_sentences.Recognised(paths))}</p>\n");
        }

        if (plan.Repair is { } repair)
        {
            AddList(html, _words.Moves, _sentences.Bounds.Moves(repair).Select(Escape));
        }

        AddList(html, Say(_words.Award, paths.Award?.Title ?? ""), _sentences.Bounds.Lines(paths.Award, _sentences.Of).Select(Escape));
        AddList(html, _words.LateOnes, _sentences.Bounds.Late(paths.Late).Select(Escape));
        AddList(html, _words.Unreached, paths.Unreached.Select(goal => Escape(_sentences.Reached(goal))
            + $"<ul>{string.Concat(_sentences.Obstacles(goal).Select(obstacle => $"<li>{Escape(obstacle)}</li>"))}</ul>"));
        AddList(html, _words.Unplanned, paths.Unplanned.Select(obstacle => Escape(_sentences.Of(obstacle))));
        string page = ReportPage.Write(title, _speech.Explanations.Language, html.ToString(), PathTimeline.Style + Style);
        output.Write(Encoding.UTF8.GetBytes(page));
    }

    // A column a path, a row a quantity: what is better in one is seen beside what is worse.
    private void AddComparison(StringBuilder html, LearningPaths paths)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Escape(_words.Compared)}</h2>\n{Scrolling(_words.Compared)}")
            .Append("<table class=\"numbers\"><thead><tr><td></td>");
        for (int number = 1; number <= paths.Paths.Length; number++)
        {
            html.Append(CultureInfo.InvariantCulture,
                $"<th scope=\"col\"><a href=\"#path-{number}\">{Escape(Say(_words.Path, NumberText.Whole(number)))}</a></th>");
        }

        html.Append("</tr></thead><tbody>");
        LocalNumbers numbers = _speech.Numbers;
        Row(_words.UnmetName, path => numbers.Percent(path.UnmetNeed));
        Row(_words.WeeksName, path => NumberText.Whole(path.Weeks));
        Row(_words.PeakName, path => Say(_words.HourAmount, numbers.Amount(path.PeakLoad)));
        Row(_words.HoursName, path => Say(_words.HourAmount, numbers.Amount(path.Hours)));
        Row(_words.TravelName, path => Say(_words.Kilometres, numbers.Amount(Math.Round(path.TravelKm))));
        Row(_words.PriceName, path => Say(_words.Euros, numbers.Amount(path.Price)));
        Row(_words.EvidenceName, path => numbers.Percent(path.Evidence));
        if (paths.Paths.Any(path => path.DropoutRisk is not null))
        {
            Row(_words.DropoutName, path => path.DropoutRisk is double risk ? numbers.Percent(risk) : "");
        }

        if (paths.Paths.Any(path => path.MissedAdvice > 0))
        {
            Row(_words.MissedName, path => NumberText.Whole(path.MissedAdvice));
        }

        html.Append("</tbody></table></div>\n");

        void Row(string name, Func<LearningPath, string> value) => html
            .Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Escape(name)}</th>")
            .AppendJoin("", paths.Paths.Select(path => $"<td>{Escape(value(path))}</td>")).Append("</tr>");
    }

    private void AddPath(StringBuilder html, LearnerPlan plan, int number)
    {
        LearningPath path = plan.Paths.Paths[number];
        string heading = _sentences.Heading(plan, number);
        string figures = path.Steps.IsEmpty ? _words.NoSteps : Capital(_sentences.Figures(path));
        html.Append(CultureInfo.InvariantCulture, $"<section id=\"path-{number + 1}\"><h2>{Escape(heading)}</h2>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>{Escape(figures)}</p>\n");
        if (!path.GivenUp.IsEmpty)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Escape(_sentences.Bounds.GivenUp(path, number))}</p>\n");
        }

        if (!path.Steps.IsEmpty)
        {
            AddPicture(html, plan, path, $"{heading}{_speech.Captions.Semicolon}{_words.Timeline}");
            AddSteps(html, plan.Learner, path);
        }

        html.Append("</section>\n");
    }

    private void AddPicture(StringBuilder html, LearnerPlan plan, LearningPath path, string title)
    {
        int firstWeek = plan.Paths.AsOf.DayNumber / 7;
        TimelineRow[] rows = [.. path.Steps.Select(step => new TimelineRow(
            $"{Title(step.ModuleId)} ({Say(_words.HourAmount, _speech.Numbers.Amount(step.HoursPerWeek.Sum()))})",
            step.SessionId is null, (step.From.DayNumber / 7) - firstWeek, step.HoursPerWeek))];
        html.Append("<figure>").Append(Scrolling(_words.Timeline))
            .Append(PathTimeline.Draw(title, plan.Paths.AsOf, path.Weeks, rows, plan.Learner.HoursPerWeek, _words, _speech))
            .Append("</div><figcaption>").Append(Escape(_words.Hint));
        foreach ((string kind, string words) in (ReadOnlySpan<(string, string)>)
            [("session", _words.AtSetTimes), ("own", _speech.Captions.SelfPaced), ("limit", _words.TimeLimit)])
        {
            html.Append(CultureInfo.InvariantCulture, $" <span class=\"legend\"><span class=\"key {kind}\"></span>{Escape(words)}</span>");
        }

        html.Append("</figcaption></figure>\n");
    }

    private void AddSteps(StringBuilder html, Learner learner, LearningPath path)
    {
        string[] names = [_speech.Captions.Module, _words.When, _words.HoursName, _words.Where, _words.PriceName, _words.Why];
        html.Append("<table class=\"steps\"><thead><tr>")
            .AppendJoin("", names.Select(name => $"<th scope=\"col\">{Escape(name)}</th>")).Append("</tr></thead><tbody>\n");
        foreach (PathStep step in path.Steps)
        {
            Module module = _programme.FindModule(step.ModuleId)!;
            Session? session = step.SessionId is string id ? _programme.FindSession(id) : null;
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><b>{Escape(module.Title)}</b><br><span class=\"id\">{Escape(module.Id)}")
                .Append("</span></td>").Append(When(step, session));
            AddCell(html, names[2], _speech.Numbers.Amount(step.HoursPerWeek.Sum()), " class=\"number\"");
            AddCell(html, names[3], Where(learner, module, session));
            AddCell(html, names[4], Say(_words.Euros, _speech.Numbers.Amount(learner.PriceOf(module))), " class=\"number\"");
            html.Append(CultureInfo.InvariantCulture, $"<td data-name=\"{Escape(names[5])}\">")
                .AppendJoin("<br>", _sentences.Why(step).Select(Escape)).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private string When(PathStep step, Session? session)
    {
        string dates = step.From == step.To ? _speech.Numbers.Day(step.From)
            : Say(_words.Dates, _speech.Numbers.Day(step.From), _speech.Numbers.Day(step.To));
        string times = session is null ? _speech.Captions.SelfPaced : _speech.Explanations.TimesOf(session.WeeklySlots);
        return $"<td>{Escape(dates)}{(times.Length > 0 ? "<br>" : "")}{Escape(times)}"
            + $"{(session is null ? "" : $"<br><span class=\"id\">{Escape(session.Id)}</span>")}</td>";
    }

    private string Where(Learner learner, Module module, Session? session)
    {
        if (session?.SiteId is not string id || _programme.FindSite(id) is not Site site)
        {
            return _speech.Explanations.NameOf(module.Modality);
        }

        return learner.Location is Places.Location home
            ? $"{site.Title}, {Say(_words.Kilometres, _speech.Numbers.Amount(Math.Round(home.DistanceKm(site.Location))))}" : site.Title;
    }

    private string Title(string module) => _programme.FindModule(module)?.Title ?? module;

    private static void AddFact(StringBuilder html, string name, string value) =>
        html.Append(CultureInfo.InvariantCulture, $"<dt>{Escape(name)}</dt><dd>{Escape(value)}</dd>");

    private static void AddCell(StringBuilder html, string name, string text, string attributes = "") =>
        html.Append(CultureInfo.InvariantCulture, $"<td data-name=\"{Escape(name)}\"{attributes}>{Escape(text)}</td>");

    private static void AddList(StringBuilder html, string heading, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Escape(heading)}</h2>\n<ul>")
                .AppendJoin("", all.Select(item => $"<li>{item}</li>")).Append("</ul>\n");
        }
    }

    // What is wider than the screen scrolls, by keyboard too.
    private static string Scrolling(string name) => $"<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{Escape(name)}\">";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Say(string text, params object[] values) => PathSentences.Say(text, values);

    private static string Escape(string text) => ReportPage.Escape(text);
}

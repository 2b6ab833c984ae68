using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Answers;

/// <summary>A plan that <c>cohort</c> has written.</summary>
internal sealed class CohortFile
{
    private const string PlanName = "plan.json";
    private const string Table = "plan";
    private const long MostBytes = 512 << 20;
    private const string Expected = "the JSON that cohort --out or --format json writes";
    private const string Advice = "Give the plan as it was written, or make it anew: pedagogy6p cohort FOLDER --out DIR.";

    private readonly string _file;

    private CohortFile(string file) => _file = file;

    /// <summary>The plan.</summary>
    public CohortPlan Plan { get; private set; } = null!;

    /// <summary>The plan of a file, or of the folder that it is in.</summary>
    /// <exception cref="ToolException">It cannot be read, or is no such JSON.</exception>
    public static CohortFile Read(string path)
    {
        var file = new CohortFile(Directory.Exists(path) ? Path.Combine(path, PlanName) : path);
        file.Plan = file.Refusing(file.Parsed);
        return file;
    }

    /// <summary>Does something with the plan: what is wrong with it is said of this file.</summary>
    /// <exception cref="ToolException">The plan is refused.</exception>
    public T Refusing<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (InputRefusedException refusal)
            when (refusal.Violations.All(violation => IsOfPlan(violation.Table)))
        {
            throw Refused(string.Join(Environment.NewLine,
                ViolationLines.Of(refusal.Violations.Select(violation => violation with { Table = _file }))));
        }
    }

    private bool IsOfPlan(string table) => table is Table || string.Equals(table, _file, StringComparison.Ordinal);

    private CohortPlan Parsed()
    {
        try
        {
            if (!File.Exists(_file))
            {
                throw Refused($"--plan: found \"{_file}\", which is not there; expected {Expected}.");
            }

            if (new FileInfo(_file).Length > MostBytes)
            {
                throw Refused($"--plan: found \"{_file}\", which has more than 512 MiB; expected {Expected}.");
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(_file));
            var root = new PlanElement(document.RootElement, "$", _file);
            return PlanOf(root.Optional("plan") ?? root);
        }
        catch (JsonException fault)
        {
            string row = ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw Refused($"{_file}, row {row}: it is cut off or damaged there; expected {Expected}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused($"--plan: found \"{_file}\", which cannot be read; expected {Expected}.");
        }
    }

    private static CohortPlan PlanOf(PlanElement plan)
    {
        CohortGroup[] opened = [.. plan["open"].Each(Group)];
        PlanElement bound = plan["bound"];
        var read = new CohortPlan
        {
            AsOf = plan["asOf"].Date(),
            Mechanism = plan["mechanism"].Word<CohortMechanism>(),
            Objective = plan["objective"].Number(),
            Bound = bound.Value.ValueKind == JsonValueKind.Null ? double.PositiveInfinity : bound.Number(),
            MandatorySeated = plan["mandatory"]["seated"].Whole(),
            MandatoryWanted = plan["mandatory"]["wanted"].Whole(),
            IsStopped = plan["stopped"].Truth(),
            Opener = plan.Optional("opener")?.TextOrNull(),
            Seats = plan["seats"].Each(seat => new CohortSeat(seat["learner"].Text(), seat["module"].Text(),
                seat["session"].TextOrNull(), seat["score"].Number(), seat["mandatory"].Truth())),
            Waiting = plan["waiting"].Each(wait => new CohortWait(wait["learner"].Text(), wait["module"].Text(),
                wait["reason"].Word<CohortWaitReason>(), wait["mandatory"].Truth())),
            Groups = plan["groups"].Each(group => Group(group) with
            {
                IsOpened = Array.Exists(opened, one => string.Equals(one.SessionId, group["session"].Text(), StringComparison.Ordinal)),
                SeatPrice = group["seatPrice"].Number(),
            }),
            Cancelled = plan["cancel"].Each(one => new CohortCancellation(one["session"].Text(),
                one["reason"].Word<CohortCancellationReason>())),
            Marginals = [],
        };
        plan["open"].Each(one => Agrees(one, read));
        return read;
    }

    private static CohortGroup Group(PlanElement group) =>
        new(group["session"].Text(), group["trainer"].TextOrNull(), group["seated"].Whole(), IsOpened: false, SeatPrice: 0);

    // What is opened is told twice: in its own list, and among all groups.
    private static bool Agrees(PlanElement opened, CohortPlan plan)
    {
        CohortGroup one = Group(opened);
        CohortGroup group = plan.Groups.FirstOrDefault(group => string.Equals(group.SessionId, one.SessionId, StringComparison.Ordinal))
            ?? throw opened["session"].Wrong("a session of $.groups");
        if (!string.Equals(one.TrainerId, group.TrainerId, StringComparison.Ordinal))
        {
            throw opened["trainer"].Wrong($"{group.TrainerId ?? "null"}, as in $.groups");
        }

        return one.Seated == group.Seated ? true
            : throw opened["seated"].Wrong($"{group.Seated.ToString(CultureInfo.InvariantCulture)}, as in $.groups");
    }

    private static ToolException Refused(string message) => new(ExitCode.DataRefused, message, Advice);
}

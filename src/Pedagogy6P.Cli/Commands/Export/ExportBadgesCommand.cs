using System.CommandLine;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.Case;
using Pedagogy6P.Formats.OpenBadges;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Cli.Commands.Export;

/// <summary><c>export badges</c>: completed modules as Open Badges 3.0, signed when a key is given.</summary>
internal static class ExportBadgesCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string[]> learners = LearnerOption.Many();
        learners.Description = "Only the badges of these learners, one id or several; those of all by default.";
        Option<string> issuer = Required("--issuer", "URI", "URI of the school that stands behind the badges.");
        Option<string> name = Required("--issuer-name", "NAME", "Name of that school.");
        Option<string> salt = Required("--salt", "TEXT", "Mixed into the hash of the learner's id that a badge holds; at least 8 letters.");
        var key = new InputOption("--key", "KEY.pem",
            "Sign with this private key (RSA of 2048 bits or more, or P-256): one JSON Web Token a line.");
        Option<DateOnly?> date = DateOption.Create();
        date.Description = "Day from which badges of modules are valid that were completed on no known day; the query date by default.";
        Option<string?> file = OutOption.Create();
        var command = new Command("badges", "Write completed modules as Open Badges 3.0.")
        {
            folder, learners, issuer, name, salt, key, date, file,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            using BadgeSigner? signer = parsed.GetValue(key) is string path ? ReadKey(path) : null;
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            string[] ids = parsed.GetValue(learners) ?? [];
            IEnumerable<Learner> chosen = ids.Length == 0 ? loaded.Roster.Learners : loaded.Learners(ids);
            var school = new BadgeIssuer(parsed.GetRequiredValue(issuer), parsed.GetRequiredValue(name));
            DateOnly issued = loaded.QueryDate(parsed.GetValue(date));
            CasePackage? framework = CaseFolder.Read(loaded.Path);
            BadgeCredential[] badges =
            [
                .. chosen.SelectMany(learner => BadgeExport.Of(loaded.Programme, learner, school, parsed.GetRequiredValue(salt),
                    issued: issued, framework: framework)),
            ];
            output.Write(signer is null ? Unsigned(badges) : Encoding.UTF8.GetBytes(
                string.Concat(badges.Select(badge => signer.Sign(badge) + "\n"))));
            output.Complete();
            host.Error.WriteLine($"Wrote {Plural.Of(badges.Length, "badge")}.");
            SayDayless(badges.Count(badge => !IsDated(loaded, badge)), issued, host);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static bool IsDated(LoadedProgramme loaded, BadgeCredential badge) => loaded.Roster.Find(badge.LearnerId)!.Outcomes.Any(
        outcome => outcome is { Status: OutcomeStatus.Completed, Ended: not null }
            && string.Equals(outcome.ModuleId, badge.ModuleId, StringComparison.Ordinal));

    private static void SayDayless(int count, DateOnly issued, ToolHost host)
    {
        if (count > 0)
        {
            string day = issued.ToString("O", CultureInfo.InvariantCulture);
            host.Error.WriteLine($"{count} of them for modules completed on no known day: valid from {day} (--date).");
        }
    }

    private static byte[] Unsigned(BadgeCredential[] badges) => JsonText.Document(json =>
    {
        json.WriteStartArray();
        foreach (BadgeCredential badge in badges)
        {
            json.WriteRawValue(badge.Json.AsSpan());
        }

        json.WriteEndArray();
    });

    private static Option<string> Required(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, Required = true };

    private static BadgeSigner ReadKey(string path)
    {
        try
        {
            return BadgeSigner.FromPem(File.ReadAllText(path));
        }
        catch (ArgumentException)
        {
            throw ToolException.WrongUsage(
                $"--key: found \"{path}\", expected a file with a private key in PEM: RSA of 2048 bits or more, or P-256.");
        }
    }
}

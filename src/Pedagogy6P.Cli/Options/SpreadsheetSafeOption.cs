using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--spreadsheet-safe</c>: CSV that a spreadsheet may open without running what somebody wrote into a cell.</summary>
internal static class SpreadsheetSafeOption
{
    public static Option<bool> Create() => new("--spreadsheet-safe")
    {
        Description =
            "Write an apostrophe before CSV cells that begin with =, +, - or @, so that spreadsheets do not take them for formulas; "
                + "numbers stay as they are.",
    };
}

using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Options;

/// <summary>A session and a number of seats, typed as <c>SESSION:N</c>.</summary>
internal static class SessionSeats
{
    /// <summary>Reads one.</summary>
    /// <param name="option">The option that it is of.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="loaded">The programme.</param>
    /// <exception cref="ToolException">It is not of that form, or the session is unknown.</exception>
    public static SeatUpdate Read(string option, string text, LoadedProgramme loaded)
    {
        int colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int seats)
            ? new SeatUpdate(loaded.Session(option, text[..colon]).Id, seats)
            : throw ToolException.WrongUsage($"{option}: found \"{text}\", expected a session and a number of seats such as s1:20.");
    }
}

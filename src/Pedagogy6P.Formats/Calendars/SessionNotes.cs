namespace Pedagogy6P.Formats.Calendars;

/// <summary>Properties of events that say which session they are of, so that a calendar read again gives the same sessions.</summary>
internal static class SessionNotes
{
    public const string Session = "X-PEDAGOGY6P-SESSION";
    public const string Module = "X-PEDAGOGY6P-MODULE";
    public const string Start = "X-PEDAGOGY6P-START";
    public const string End = "X-PEDAGOGY6P-END";
    public const string Weekly = "X-PEDAGOGY6P-WEEKLY";
    public const string Site = "X-PEDAGOGY6P-SITE";
    public const string Seats = "X-PEDAGOGY6P-SEATS";
    public const string Trainer = "X-PEDAGOGY6P-TRAINER";
}

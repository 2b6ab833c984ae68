using Pedagogy6P.Learners;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>A choice as the columns of a row.</summary>
internal static class ChoiceColumns
{
    /// <summary>The columns that <see cref="Read"/> takes, from the first one on.</summary>
    public const string Names =
        "sequence, id, time, offset, made_by, kind, module, session, role, fact, value, reason, undoes";

    /// <summary>What a time looks like.</summary>
    public const string Times = "milliseconds since 1970, of the years 1 to 9999";

    private const int MostMinutes = 14 * 60;

    private static readonly long Earliest = DateTimeOffset.MinValue.AddHours(14).ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.AddHours(-14).ToUnixTimeMilliseconds();

    /// <summary>Binds a choice to the parameters from one on: id to undoes.</summary>
    public static void Bind(Statement statement, int first, Choice choice)
    {
        statement.Bind(first, choice.Id).Bind(first + 1, choice.When.ToUnixTimeMilliseconds())
            .Bind(first + 2, choice.When.TotalOffsetMinutes).Bind(first + 3, ChoiceWords.Of(choice.By))
            .Bind(first + 4, ChoiceWords.Of(choice.Kind)).BindOrNull(first + 5, choice.ModuleId).BindOrNull(first + 6, choice.SessionId)
            .BindOrNull(first + 7, choice.RoleId).BindOrNull(first + 8, choice.Fact).BindOrNull(first + 9, choice.Value)
            .BindOrNull(first + 10, choice.Reason).BindOrNull(first + 11, choice.UndoesId);
    }

    /// <summary>The choice of the row that a statement stands at.</summary>
    /// <exception cref="DamagedColumnException">A column does not hold what a store writes.</exception>
    public static StoredChoice Read(Statement row, string learner)
    {
        long time = row.Integer(2), minutes = row.Integer(3);
        Require(row.IsInteger(2) && IsTime(time), "time", Times);
        Require(row.IsInteger(3) && Math.Abs(minutes) <= MostMinutes, "offset", "minutes from -840 to 840");
        int by = ChoiceWords.Actors.IndexOf(row.Text(4)), kind = ChoiceWords.Kinds.IndexOf(row.Text(5));
        Require(by >= 0, "made_by", "one of " + string.Join(", ", ChoiceWords.Actors));
        Require(kind >= 0, "kind", "one of " + string.Join(", ", ChoiceWords.Kinds));
        return new StoredChoice(row.Integer(0), new Choice
        {
            Id = row.Text(1),
            LearnerId = learner,
            When = DateTimeOffset.FromUnixTimeMilliseconds(time).ToOffset(TimeSpan.FromMinutes(minutes)),
            By = (ChoiceActor)by,
            Kind = (ChoiceKind)kind,
            ModuleId = row.TextOrNull(6),
            SessionId = row.TextOrNull(7),
            RoleId = row.TextOrNull(8),
            Fact = row.TextOrNull(9),
            Value = row.TextOrNull(10),
            Reason = row.TextOrNull(11),
            UndoesId = row.TextOrNull(12),
        });
    }

    /// <summary>Whether milliseconds since 1970 are a time whatever the offset.</summary>
    public static bool IsTime(long milliseconds) => milliseconds >= Earliest && milliseconds <= Latest;

    private static void Require(bool isSound, string column, string expected)
    {
        if (!isSound)
        {
            throw new DamagedColumnException(column, expected);
        }
    }
}

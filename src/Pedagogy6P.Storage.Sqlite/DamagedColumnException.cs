namespace Pedagogy6P.Storage.Sqlite;

/// <summary>
/// A column of a row does not hold what a decision log writes; told on as a refusal that names the file and the decision.
/// </summary>
/// <param name="column">The column, with its table where that is not the table of decisions.</param>
/// <param name="expected">What was expected.</param>
internal sealed class DamagedColumnException(string column, string expected) : Exception($"{column}: expected {expected}")
{
    public string Column => column;

    public string Expected => expected;
}

using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Predictive.Hierarchies;

namespace Pedagogy6P.Cli.Answers;

/// <summary>What the demand table of a programme has up to a date.</summary>
internal static class DemandTable
{
    /// <summary>First day of the last month that counts; null when there is none.</summary>
    public static DateOnly? LastMonth(LoadedProgramme loaded, DateOnly asOf) => new DemandForecaster(loaded.Programme).LastMonth(asOf);

    /// <summary>Refuses a table without a month that counts, and says where its end is not what people take it for.</summary>
    /// <param name="loaded">The programme folder.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="host">The host.</param>
    /// <exception cref="ToolException">The table has no month up to the date.</exception>
    public static void Check(LoadedProgramme loaded, DateOnly asOf, ToolHost host)
    {
        if (LastMonth(loaded, asOf) is not DateOnly last)
        {
            throw ToolException.WrongUsage(FormattableString.Invariant(
                $"demand.csv: found no month up to {asOf:yyyy-MM}, expected counts of what was asked for before the query date."));
        }

        int behind = (12 * (asOf.Year - last.Year)) + asOf.Month - last.Month;
        if (behind > 1)
        {
            host.Error.WriteLine(FormattableString.Invariant(
                $"Note: demand.csv ends with {last:yyyy-MM}: what is expected begins after it, before {asOf:yyyy-MM-dd}."));
        }
        else if (behind == 0 && asOf.AddDays(1).Month == asOf.Month)
        {
            host.Error.WriteLine(FormattableString.Invariant(
                $"Note: demand.csv counts {last:yyyy-MM}, which is not over on {asOf:yyyy-MM-dd}: it is taken as a whole month."));
        }
    }
}

using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Turns rows of landmark tables into the risk tables that the learners read.</summary>
internal sealed class TableAssembler(OuladDataset data)
{
    /// <summary>Some rows of a landmark's table.</summary>
    /// <param name="Table">The features.</param>
    /// <param name="Rows">The rows.</param>
    /// <param name="Rates">The module rates that go with them; null leaves the column out.</param>
    public sealed record Part(LandmarkTable Table, int[] Rows, ModuleRates? Rates);

    /// <summary>Stacks parts of one or several landmarks.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="isPositive">The label of an enrolment at a landmark.</param>
    /// <param name="weights">One weight per row, or null.</param>
    /// <param name="withLandmark">Whether the landmark is a feature.</param>
    public RiskTable Assemble(IReadOnlyList<Part> parts, Func<OuladEnrolment, int, bool> isPositive, double[]? weights = null,
        bool withLandmark = false)
    {
        var builder = new RiskTableBuilder();
        var names = parts[0].Table.Names;
        for (var c = 0; c < names.Count; c++)
            builder.AddNumeric(names[c], Stack(parts, (part, row) => part.Table.Column(c)[row]));
        if (parts[0].Rates is not null)
            builder.AddNumeric("module_prior",
                Stack(parts, (part, row) => part.Rates![CohortSplit.PresentationAt(data, part.Table, row).Module]));
        if (withLandmark)
            builder.AddNumeric("landmark", Stack(parts, (part, _) => (double)part.Table.Landmark));
        builder.SetLabels(Stack(parts, (part, row) => isPositive(Enrolment(part, row), part.Table.Landmark) ? (byte)1 : (byte)0));
        builder.SetPersons(Stack(parts, (part, row) => Enrolment(part, row).Student.ToString(CultureInfo.InvariantCulture)));
        builder.SetOrder(Stack(parts,
            (part, row) => CohortCalendar.Start(CohortSplit.PresentationAt(data, part.Table, row).Term).DayNumber));
        builder.AddGroup("module", Stack<string?>(parts, (part, row) => CohortSplit.PresentationAt(data, part.Table, row).Module));
        builder.AddGroup("gender", Stack<string?>(parts, (part, row) => Enrolment(part, row).Gender));
        builder.AddGroup("disability", Stack<string?>(parts, (part, row) => Enrolment(part, row).Disability ? "Y" : "N"));
        builder.AddGroup("age", Stack<string?>(parts, (part, row) => Enrolment(part, row).AgeBand));
        builder.AddGroup("deprivation", Stack<string?>(parts, (part, row) => Enrolment(part, row).DeprivationBand));
        if (weights is not null)
            builder.SetWeights(weights);
        return builder.Build();
    }

    private OuladEnrolment Enrolment(Part part, int row) => CohortSplit.EnrolmentAt(data, part.Table, row);

    private static T[] Stack<T>(IReadOnlyList<Part> parts, Func<Part, int, T> value)
    {
        var result = new T[parts.Sum(part => part.Rows.Length)];
        var next = 0;
        foreach (var part in parts)
        {
            foreach (var row in part.Rows)
                result[next++] = value(part, row);
        }

        return result;
    }
}

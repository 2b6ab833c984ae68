using Microsoft.ML;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.MicrosoftML.Pipelines;

/// <summary>
/// A trainer of this library as a step of an ML.NET pipeline. It reads its columns once; categories stay categories and missing values
/// missing. Immutable and thread-safe.
/// </summary>
public sealed class RiskEstimator : IEstimator<RiskTransformer>
{
    private readonly MLContext _context = new(seed: 0);
    private readonly RiskColumns _columns;
    private readonly Func<RiskTable, IRiskModel> _train;

    /// <summary>Makes a step of a trainer.</summary>
    /// <param name="columns">The columns it reads.</param>
    /// <param name="train">Fits a model to the rows.</param>
    public RiskEstimator(RiskColumns columns, Func<RiskTable, IRiskModel> train)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(train);
        (_columns, _train) = (columns, train);
    }

    /// <inheritdoc/>
    /// <exception cref="Validation.InputRefusedException">A column is missing or of another type, or the trainer refuses the
    /// rows.</exception>
    public RiskTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        RiskTable table = RiskDataView.ToTable(input, _columns);
        return new RiskTransformer(_train(table), ViewReader.FeaturesOf(input.Schema, _columns), input.Schema);
    }

    /// <inheritdoc/>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        _context.Transforms.CustomMapping<NoColumns, RiskOutputs>((_, _) => { }, contractName: null).GetOutputSchema(inputSchema);
}

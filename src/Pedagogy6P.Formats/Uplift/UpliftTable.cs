using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Formats.Uplift;

/// <summary>The table of contacts that were made by lot.</summary>
internal sealed class UpliftTable : RowFormat<UpliftOffer>
{
    private const string FeaturePrefix = "x_";

    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _contacted;
    private readonly ColumnFormat _outcome;
    private readonly ColumnFormat _propensity;
    private readonly ColumnFormat _minutes;
    private readonly ImmutableArray<ColumnFormat> _features;

    public UpliftTable(string path, IReadOnlyList<string> header)
        : base(path, "Contacts made by lot")
    {
        _learner = Column(new("learner", CellType.Id, "The learner, once."));
        _contacted = Column(new("contacted", CellType.Integer, "1 when the lot made the contact, else 0.") { Minimum = 0, Maximum = 1 });
        _outcome = Column(new("outcome", CellType.Number, "What followed; higher is better."));
        _propensity = Column(new("propensity", CellType.Number, "Probability of the lot to contact.") { Minimum = 0, Maximum = 1 });
        _minutes = Column(new("minutes", CellType.Number, "Minutes of staff that the contact takes.") { Absent = "30" });
        string[] features = [.. header.Where(name => name.Length > FeaturePrefix.Length
            && name.StartsWith(FeaturePrefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        _features = [.. features.Select(name => Column(new(name, CellType.Number, "Known before the lot.") { Absent = "unknown" }))];
        FeatureNames = [.. features.Select(name => name[FeaturePrefix.Length..])];
        Key = ["learner"];
    }

    /// <summary>What was known before the lot: the columns <c>x_…</c> without their prefix.</summary>
    public ImmutableArray<string> FeatureNames { get; }

    public override UpliftOffer Read(CsvRow row)
    {
        int contacted = row.Integer(_contacted);
        if (contacted is not (0 or 1))
        {
            row.Report(_contacted, "0 or 1");
        }

        return new UpliftOffer
        {
            LearnerId = row.Text(_learner),
            IsContacted = contacted == 1,
            Outcome = row.Number(_outcome),
            Propensity = row.Number(_propensity),
            Minutes = row.Number(_minutes),
            Features = [.. _features.Select(column => row.NumberOrNull(column) ?? double.NaN)],
        };
    }

    public override void Write(UpliftOffer item, CsvRecord record) => throw new NotSupportedException();
}

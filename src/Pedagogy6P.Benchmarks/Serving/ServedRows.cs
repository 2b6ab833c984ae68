using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Serving;

/// <summary>Pairs of learners and sessions of a workload as rows of a retention model, with outcomes drawn from a formula.</summary>
internal static class ServedRows
{
    /// <summary>Draws rows.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static RiskTable Of(Workload workload, int count, long seed)
    {
        FeatureSchema schema = RetentionSchema.Full(workload.Programme.Tables, workload.Learners);
        var features = new RetentionFeatures(workload.Programme, schema);
        ILookup<string, Session> sessions = workload.Programme.Tables.Sessions.ToLookup(session => session.ModuleId,
            StringComparer.Ordinal);
        SeededRandom random = new(seed);
        double[][] columns = [.. Enumerable.Range(0, schema.Count).Select(_ => new double[count])];
        byte[] labels = new byte[count];
        double[] row = new double[schema.Count];
        int load = schema.IndexOf("load_over_hours"), gap = schema.IndexOf("entry_gap_largest"),
            withdrawn = schema.IndexOf("withdrawn_before");
        for (int number = 0; number < count; number++)
        {
            Learner learner = workload.Learners[random.Next(workload.Learners.Length)];
            Module module = workload.Programme.Modules[random.Next(workload.Modules)];
            Session[] offered = [.. sessions[module.Id]];
            features.Fill(learner, Workload.AsOf,
                new ModuleOffer(module, offered.Length == 0 ? null : offered[random.Next(offered.Length)]), row);
            for (int column = 0; column < row.Length; column++)
            {
                columns[column][number] = row[column];
            }

            double logOdds = -2 + (1.5 * Known(row[load])) + Known(row[gap]) + (0.5 * Known(row[withdrawn]));
            labels[number] = (byte)(random.NextDouble() < Logit.Sigmoid(logOdds) ? 1 : 0);
        }

        RiskTableBuilder builder = new();
        for (int column = 0; column < columns.Length; column++)
        {
            Feature feature = schema[column];
            _ = feature.Kind == FeatureKind.Categorical
                ? builder.AddCategorical(feature.Name, [.. columns[column].Select(code => code < 0 ? null : feature.Categories[(int)code])],
                    feature.Categories)
                : builder.AddNumeric(feature.Name, Array.ConvertAll(columns[column], value => (float)value),
                feature.Kind == FeatureKind.Ordinal);
        }

        return builder.SetLabels(labels).Build();
    }

    private static double Known(double value) => double.IsNaN(value) ? 0 : value;
}

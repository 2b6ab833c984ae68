using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Hazard;

namespace Pedagogy6P.Preventive.ModelFile;

/// <summary>
/// How many rows of a table a model has seen in training. Rows are known again by 32 bits of a hash over all features, salted with the hash of the whole training
/// table; outcomes and ids are not part of it, and values cannot be read off it. Where few features with few values make many rows alike, some agree by chance: about
/// as many as training rows have a twin in training. A table that is the training table as a whole, or the one that the training rows were taken from, is known however
/// alike its rows are, in any order of them.
/// </summary>
/// <param name="Rows">Rows of the table.</param>
/// <param name="Equal">Rows that equal a training row in every feature.</param>
/// <param name="TwinShare">Share of the training rows that equal another one.</param>
public sealed record SeenRows(int Rows, int Equal, double TwinShare)
{
    // With more twins than this, even a training table is hardly told from another.
    private const double MostTwins = 0.9;
    private const double StandardErrors = 3;

    /// <summary>Whether the table as a whole, features and outcomes, is the one that the training rows were taken from. Default false.</summary>
    public bool IsTrainingTable { get; init; }

    /// <summary>Rows that would be equal by chance; 0 of a training table.</summary>
    public double ByChance => IsTrainingTable ? 0 : TwinShare * Rows;

    /// <summary>Whether anything can be said: false without rows, and when nearly every training row has a twin, but for a training table.</summary>
    public bool IsTold => Rows > 0 && (IsTrainingTable || TwinShare <= MostTwins);

    /// <summary>Share of the rows that were in training beyond what chance explains, (equal − chance) / (rows − chance); 0 when chance explains them.</summary>
    public double Share
    {
        get
        {
            double beyond = Equal - ByChance, share = beyond / (Rows - ByChance);

            // Cohorts differ in how alike their rows are, so a small excess over many twins means nothing.
            return IsTrainingTable || (IsTold && beyond > StandardErrors * Math.Sqrt(ByChance) && share > TwinShare / 2) ? share : 0;
        }
    }

    /// <summary>Compares a table with the training rows of a model.</summary>
    /// <param name="document">The model and its metadata.</param>
    /// <param name="table">Rows with the features of the model.</param>
    /// <returns>Null when the file does not know its training rows: models of format version 1, imported models.</returns>
    public static SeenRows? Of(RiskModelDocument document, RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(table);
        ImmutableArray<uint> hashes = document.Metadata.RowHashes;
        if (hashes.IsEmpty)
        {
            return null;
        }

        // The period of a hazard model is no property of people: it was not part of the training columns.
        RiskTable covariates = document.Model is HazardModel ? table.WithFeatures(feature => !string.Equals(feature.Name, HazardModel.PeriodFeature, StringComparison.Ordinal)) : table;
        int twins = Enumerable.Range(0, hashes.Length).Count(at => (at > 0 && hashes[at] == hashes[at - 1]) || (at + 1 < hashes.Length && hashes[at] == hashes[at + 1]));
        double twinShare = (double)twins / hashes.Length;
        if (table.HasLabels && document.Metadata.TableHashes.Contains(HashOf(covariates), StringComparer.Ordinal))
        {
            return new SeenRows(table.RowCount, Math.Min(document.Metadata.TrainingRows, table.RowCount), twinShare) { IsTrainingTable = true };
        }

        HashSet<uint> trained = [.. hashes];
        return new SeenRows(table.RowCount, HashesOf(covariates, document.Metadata.TrainingDataHash).Count(trained.Contains), twinShare);
    }

    /// <summary>A hash of the features and outcomes of all rows, whatever their order: SHA-256 of their hashes, ascending, in lower-case hexadecimal.</summary>
    internal static string HashOf(RiskTable table)
    {
        uint[] hashes = HashesOf(table, string.Join('\0', table.Schema.Features.Select(feature => feature.Name)));
        ulong[] rows = new ulong[hashes.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = ((ulong)hashes[row] << 1) | table.Labels[row];
        }

        Array.Sort(rows);
        byte[] bytes = new byte[rows.Length * sizeof(ulong)];
        for (int row = 0; row < rows.Length; row++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(row * sizeof(ulong)), rows[row]);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    internal static uint[] HashesOf(RiskTable table, string salt)
    {
        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(salt)));
        uint[] hashes = new uint[table.RowCount];
        double[] row = new double[table.Schema.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            table.CopyRow(i, row);
            ulong mixed = start;
            foreach (double value in row)
            {
                // One NaN, and one zero.
                ulong bits = BitConverter.DoubleToUInt64Bits(double.IsNaN(value) ? double.NaN : value + 0.0);
                mixed = SeededRandom.Mix(unchecked((mixed * 0x9E3779B97F4A7C15UL) + bits));
            }

            hashes[i] = (uint)(mixed >> 32);
        }

        return hashes;
    }
}

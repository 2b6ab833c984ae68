using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>
/// How many rows of a table a model has seen in training. Rows are known again by 32 bits of a hash over the person and all features,
/// salted with the hash of the whole
/// training table; values cannot be read off it. Where persons are not known on both sides, or none is known again, features alone decide:
/// where few of them with few
/// values make many rows alike, some agree by chance, about as many as training rows have a twin in training. A table that is the training
/// table as a whole, or the one
/// that the training rows were taken from, is known however alike its rows are, in any order of them.
/// </summary>
/// <param name="Rows">Rows of the table.</param>
/// <param name="Equal">Rows that equal a training row.</param>
/// <param name="TwinShare">Share of the rows that would equal a training row by chance.</param>
public sealed record SeenRows(int Rows, int Equal, double TwinShare)
{
    // With more twins than this, even a training table is hardly told from another.
    private const double MostTwins = 0.9;
    private const double StandardErrors = 3;

    // Persons under other ids make rows suspect only where most of them are known.
    private const double MostOfRenamed = 0.5;

    private const int HashedAtOnce = 4096;

    /// <summary>
    /// Whether the table as a whole, features and outcomes, is the one that the training rows were taken from. Default false.
    /// </summary>
    public bool IsTrainingTable { get; init; }

    /// <summary>Whether rows were known again by their persons, too. Default false.</summary>
    public bool IsByPerson { get; init; }

    /// <summary>Rows that would be equal by chance; 0 of a training table.</summary>
    public double ByChance => IsTrainingTable ? 0 : TwinShare * Rows;

    /// <summary>Whether anything can be said: false without rows, and when nearly every training row has a twin, but by persons and for a
    /// training table.</summary>
    public bool IsTold => Rows > 0 && (IsTrainingTable || IsByPerson || TwinShare <= MostTwins);

    /// <summary>
    /// Share of the rows that were in training beyond what chance explains, (equal − chance) / (rows − chance); 0 when chance explains
    /// them.
    /// </summary>
    public double Share
    {
        get
        {
            double beyond = Equal - ByChance, share = beyond / (Rows - ByChance);

            // Cohorts differ in how alike their rows are, so a small excess over many twins means nothing.
            return IsTrainingTable || (IsTold && beyond > StandardErrors * Math.Sqrt(ByChance) && share > TwinShare / 2) ? share : 0;
        }
    }

    /// <summary>Number of rows that were in training beyond what chance explains: <see cref="Share"/> of them.</summary>
    public int Seen => (int)Math.Round(Share * Rows);

    /// <summary>What is known of rows that were held out of the training: none of them was in it.</summary>
    /// <param name="rows">Number of rows.</param>
    public static SeenRows HeldOut(int rows) => new(rows, 0, 0);

    /// <summary>Compares a table with the training rows of a model.</summary>
    /// <param name="document">The model and its metadata.</param>
    /// <param name="table">Rows with the features of the model.</param>
    /// <returns>Null when the file does not know its training rows: models of format version 1, imported models.</returns>
    public static SeenRows? Of(RiskModelDocument document, RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(table);
        RiskModelMetadata metadata = document.Metadata;
        if (metadata.RowHashes.IsEmpty)
        {
            return null;
        }

        // The period of a model by period is no property of people: it was not part of the training columns.
        RiskTable covariates = document.Model is IPeriodRiskModel byPeriod ? byPeriod.Covariates(table) : table;
        double twinShare = TwinShareOf(metadata.RowHashes);
        if (table.HasLabels && metadata.TableHashes.Contains(HashOf(covariates), StringComparer.Ordinal))
        {
            return new SeenRows(table.RowCount, Math.Min(metadata.TrainingRows, table.RowCount), twinShare) { IsTrainingTable = true };
        }

        SeenRows byFeatures = new(table.RowCount, Known(metadata.RowHashes, HashesOf(covariates, metadata.TrainingDataHash)), twinShare);
        if (metadata.PersonHashes.IsEmpty || table.Persons.IsEmpty)
        {
            return byFeatures;
        }

        int known = Known(metadata.PersonHashes, PersonHashesOf(covariates, metadata.TrainingDataHash));
        if (known == 0 && byFeatures.Share > MostOfRenamed)
        {
            return byFeatures;
        }

        // Under ids that start anew every year, rows agree as often as those of two people do. Where more agree, they are the same people.
        double agreement = Agreement(metadata.RowHashes), byChance = agreement * table.RowCount;
        return new SeenRows(table.RowCount, known, known > byChance + (StandardErrors * Math.Sqrt(byChance)) ? 0
            : agreement)
        { IsByPerson = true };
    }

    /// <summary>
    /// A hash of the features and outcomes of all rows, whatever their order: SHA-256 of their hashes, ascending, in lower-case
    /// hexadecimal.
    /// </summary>
    internal static string HashOf(RiskTable table)
    {
        uint[] hashes = HashesOf(table, string.Join('\0', table.Schema.Features.Select(feature => feature.Name)));
        ulong[] rows = new ulong[hashes.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = ((ulong)hashes[row] << 1) | table.Labels[row];
        }

        Array.Sort(rows);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] bytes = new byte[HashedAtOnce * sizeof(ulong)];
        foreach (ulong[] some in rows.Chunk(HashedAtOnce))
        {
            for (int row = 0; row < some.Length; row++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(row * sizeof(ulong)), some[row]);
            }

            hash.AppendData(bytes.AsSpan(0, some.Length * sizeof(ulong)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
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
                mixed = SeededRandom.Combine(mixed, bits);
            }

            hashes[i] = (uint)(mixed >> 32);
        }

        return hashes;
    }

    /// <summary>The hashes of the rows with their persons; empty when the table has no persons.</summary>
    internal static uint[] PersonHashesOf(RiskTable table, string salt)
    {
        if (table.Persons.IsEmpty)
        {
            return [];
        }

        ulong[] persons = [.. table.PersonIds.Select(id =>
            BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\0{id}"))))];
        uint[] hashes = HashesOf(table, salt);
        for (int row = 0; row < hashes.Length; row++)
        {
            hashes[row] = (uint)(SeededRandom.Mix(unchecked((persons[table.Persons[row]] * 0x9E3779B97F4A7C15UL) + hashes[row])) >> 32);
        }

        return hashes;
    }

    private static int Known(ImmutableArray<uint> trained, uint[] rows)
    {
        HashSet<uint> known = [.. trained];
        return rows.Count(known.Contains);
    }

    private static double TwinShareOf(ImmutableArray<uint> hashes) =>
        (double)Enumerable.Range(0, hashes.Length).Count(at => (at > 0 && hashes[at] == hashes[at - 1]) || (at + 1 < hashes.Length
            && hashes[at] == hashes[at + 1])) / hashes.Length;

    // The chance that two training rows are alike.
    private static double Agreement(ImmutableArray<uint> hashes) => hashes.CountBy(hash => hash).Sum(alike =>
        Math.Pow((double)alike.Value / hashes.Length, 2));
}

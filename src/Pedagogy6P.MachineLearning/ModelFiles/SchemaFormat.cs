using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>Features in a model file.</summary>
internal static class SchemaFormat
{
    public static void Write(RiskModelWriter writer, FeatureSchema schema)
    {
        writer.Write(schema.Count);
        foreach (Feature feature in schema.Features)
        {
            writer.Write(feature.Name);
            writer.Write((byte)feature.Kind);
            writer.Write(feature.Categories.Length);
            foreach (string category in CategoryMask.Stored(feature))
            {
                writer.Write(category);
            }

            WriteWriting(writer, feature.Writing);
        }
    }

    /// <summary>Reads the features; files before version 2 say nothing of how cells are written.</summary>
    public static FeatureSchema Read(RiskModelReader reader, int version)
    {
        int count = reader.ReadCount();
        var features = ImmutableArray.CreateBuilder<Feature>(count);
        for (int f = 0; f < count; f++)
        {
            string name = reader.ReadString();
            byte kind = reader.ReadByte();
            if (kind > (byte)FeatureKind.Categorical)
            {
                throw new FormatException("a feature of an unknown kind");
            }

            string[] categories = new string[reader.ReadCount()];
            for (int i = 0; i < categories.Length; i++)
            {
                categories[i] = reader.ReadString();
            }

            features.Add(new Feature(name, (FeatureKind)kind, [.. categories], version < 2 ? null : ReadWriting(reader)));
        }

        return new FeatureSchema(features.MoveToImmutable());
    }

    private static void WriteWriting(RiskModelWriter writer, FeatureWriting writing)
    {
        writer.Write(writing.Column);
        writer.Write(writing.Unit);
        writer.Write((byte)writing.DecimalMark);
        writer.Write((byte)writing.Part);
        writer.Write((byte)writing.Dates);
    }

    private static FeatureWriting ReadWriting(RiskModelReader reader)
    {
        FeatureWriting writing = new()
        {
            Column = reader.ReadString(),
            Unit = reader.ReadString(),
            DecimalMark = (DecimalMark)reader.ReadByte(),
            Part = (DatePart)reader.ReadByte(),
            Dates = (DateOrder)reader.ReadByte(),
        };
        return Enum.IsDefined(writing.DecimalMark) && Enum.IsDefined(writing.Part) && Enum.IsDefined(writing.Dates) ? writing
            : throw new FormatException("a feature written in an unknown way");
    }
}

using System.Collections.Immutable;
using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Preventive.ModelFile;

/// <summary>Features in a model file.</summary>
internal static class SchemaFormat
{
    public static void Write(BinaryWriter writer, FeatureSchema schema)
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
        }
    }

    public static FeatureSchema Read(BinaryReader reader)
    {
        int count = Counts.Read(reader);
        var features = ImmutableArray.CreateBuilder<Feature>(count);
        for (int f = 0; f < count; f++)
        {
            string name = reader.ReadString();
            byte kind = reader.ReadByte();
            if (kind > (byte)FeatureKind.Categorical)
            {
                throw new FormatException("a feature of an unknown kind");
            }

            string[] categories = new string[Counts.Read(reader)];
            for (int i = 0; i < categories.Length; i++)
            {
                categories[i] = reader.ReadString();
            }

            features.Add(new Feature(name, (FeatureKind)kind, [.. categories]));
        }

        return new FeatureSchema(features.MoveToImmutable());
    }
}

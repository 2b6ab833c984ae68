namespace Pedagogy6P.Preventive.ModelFile;

/// <summary>Lengths and arrays in a model file; no length is believed that the rest of the file could not hold.</summary>
internal static class Counts
{
    public static int Read(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        return count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position ? count : throw new FormatException("an impossible length");
    }

    public static void WriteDoubles(BinaryWriter writer, ReadOnlySpan<double> values)
    {
        writer.Write(values.Length);
        foreach (double value in values)
        {
            writer.Write(value);
        }
    }

    public static double[] ReadDoubles(BinaryReader reader)
    {
        double[] values = new double[Read(reader)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadDouble();
        }

        return values;
    }
}

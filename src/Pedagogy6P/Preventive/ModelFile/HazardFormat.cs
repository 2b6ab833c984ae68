using System.Collections.Immutable;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Hazard;

namespace Pedagogy6P.Preventive.ModelFile;

/// <summary>Hazard models in a model file.</summary>
internal static class HazardFormat
{
    public static void Write(BinaryWriter writer, HazardModel model)
    {
        writer.Write(model.LastPeriod);
        writer.Write(model.FreeLevels);
        writer.Write(model.PeriodDays);
        writer.Write(model.HorizonDays);
        writer.Write(model.Interest);
        writer.Write(model.Events.Length);
        for (int e = 0; e < model.Events.Length; e++)
        {
            writer.Write(model.Events[e]);
            ModelFormat.Write(writer, model.Hazards[e]);
        }
    }

    public static HazardModel Read(BinaryReader reader, FeatureSchema schema, int nesting)
    {
        FeatureSchema covariates = new(schema.Features.RemoveAt(Math.Max(0, schema.Count - 1)));
        int last = reader.ReadInt32();
        bool free = reader.ReadBoolean();
        double periodDays = reader.ReadDouble(), horizonDays = reader.ReadDouble();
        int interest = reader.ReadInt32();
        int count = Counts.Read(reader);
        if (last is < 0 or > 100_000 || interest < 0 || interest >= count || !(periodDays > 0) || !(horizonDays > 0))
        {
            throw new FormatException("a hazard model with impossible periods or events");
        }

        FeatureSchema inner = HazardModel.InnerSchema(covariates, free ? last : null);
        var events = ImmutableArray.CreateBuilder<string>(count);
        IRiskModel[] hazards = new IRiskModel[count];
        for (int e = 0; e < count; e++)
        {
            events.Add(reader.ReadString());
            hazards[e] = ModelFormat.Read(reader, inner, nesting + 1);
        }

        return new HazardModel(covariates, events.MoveToImmutable(), interest, hazards, last, free, periodDays, horizonDays);
    }
}

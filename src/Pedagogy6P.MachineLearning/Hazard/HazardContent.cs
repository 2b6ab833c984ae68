using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Hazard;

/// <summary>Hazard models in a model file and as JSON.</summary>
internal static class HazardContent
{
    public const byte Kind = 6;

    public static void Write(RiskModelWriter writer, HazardModel model)
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
            writer.WriteModel(model.Hazards[e]);
        }
    }

    public static HazardModel Read(RiskModelReader reader, FeatureSchema schema)
    {
        FeatureSchema covariates = new(schema.Features.RemoveAt(Math.Max(0, schema.Count - 1)));
        int last = reader.ReadInt32();
        bool free = reader.ReadBoolean();
        double periodDays = reader.ReadDouble(), horizonDays = reader.ReadDouble();
        int interest = reader.ReadInt32();
        int count = reader.ReadCount();
        if (last is < 0 or > HazardModel.MostPeriods || interest < 0 || interest >= count || !(periodDays > 0) || !(horizonDays > 0)
            || !(horizonDays / periodDays <= HazardModel.MostPeriods))
        {
            throw new FormatException("a hazard model with impossible periods or events");
        }

        FeatureSchema inner = HazardModel.InnerSchema(covariates, free ? last : null);
        var events = ImmutableArray.CreateBuilder<string>(count);
        IRiskModel[] hazards = new IRiskModel[count];
        for (int e = 0; e < count; e++)
        {
            events.Add(reader.ReadString());
            hazards[e] = reader.ReadModel(inner);
        }

        return new HazardModel(covariates, events.MoveToImmutable(), interest, hazards, last, free, periodDays, horizonDays);
    }

    public static void WriteJson(Utf8JsonWriter writer, HazardModel model)
    {
        writer.WriteString("kind", "hazard");
        writer.WriteStrings("events", model.Events);
        writer.WriteFinite("periodDays", model.PeriodDays);
        writer.WriteFinite("horizonDays", model.HorizonDays);
        writer.WriteMembers(model.Hazards);
    }
}

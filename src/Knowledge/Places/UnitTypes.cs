namespace DvBot.Knowledge.Places;

/// <summary>Type words of units.</summary>
[Flags]
internal enum UnitTypes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Tỉnh.</summary>
    Province = 1,

    /// <summary>Thành phố.</summary>
    City = 2,

    /// <summary>Thị xã.</summary>
    Town = 4,

    /// <summary>Huyện.</summary>
    RuralDistrict = 8,

    /// <summary>Quận.</summary>
    UrbanDistrict = 16,

    /// <summary>Thị trấn.</summary>
    Township = 32,

    /// <summary>Xã.</summary>
    RuralCommune = 64,

    /// <summary>Phường.</summary>
    Ward = 128,

    /// <summary>Đặc khu.</summary>
    SpecialZone = 256,

    /// <summary>Every type word of a commune.</summary>
    AnyCommune = Township | RuralCommune | Ward | SpecialZone,

    /// <summary>Every type word of a district.</summary>
    AnyDistrict = City | Town | RuralDistrict | UrbanDistrict,

    /// <summary>Every type word of a province.</summary>
    AnyProvince = Province | City,
}

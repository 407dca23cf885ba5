"""What a text does not assert: which tuple is left of it, and what its `assertion` says (guidelines, section 10).

Beside each kind stand sentences that look like it and assert what they say.
"""

from __future__ import annotations

import pytest
from annotated import assert_tuples

from extractor import Extractor


@pytest.mark.parametrize(
    "sentence",
    [
        "Lẽ ra Pfizer đã giao cho Việt Nam {{3 triệu|PFIZER|*|scheduled|as=counterfactual}} liều trong tháng 7.",
        "Đáng lẽ Ấn Độ giao cho Nepal {{1 triệu|IND|*|scheduled|r=NPL as=counterfactual}} liều từ tháng 3.",
        "Nếu không bị hoãn, lô {{500.000|COVAX|covax|scheduled|as=counterfactual}} liều của COVAX đã tới Việt Nam từ tuần trước.",
        "Đáng ra tháng trước Moderna phải chuyển cho Canada {{2 triệu|MODERNA|*|scheduled|r=CAN as=counterfactual}} liều.",
        "Lô {{400.000|*|*|scheduled|as=counterfactual}} liều của hãng lẽ ra đã về Nội Bài hôm 10/9.",
        "Nếu không vì trục trặc ở nhà máy, Nga đã giao cho Argentina {{1,5 triệu|RUS|*|scheduled|r=ARG as=counterfactual}} liều.",
        "Lẽ ra nhận {{5 triệu|*|*|scheduled|as=counterfactual}} liều, nhưng Việt Nam mới nhận {{2 triệu|*|*|received|as=asserted}} liều do Mỹ tặng.",
        "Nhẽ ra cuối tháng 8, COVAX đã chuyển cho Lào {{300.000|COVAX|covax|scheduled|r=LAO as=counterfactual}} liều.",
    ],
)
def test_what_should_have_come_is_still_to_come(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Giá như Mỹ đã tặng 2 triệu liều thì tình hình đã khác.",
        "Giá như hãng giao đủ 5 triệu liều thì thành phố đã tiêm xong.",
        "Mỹ suýt tặng Việt Nam 4 triệu liều vaccine.",
        "Suýt nữa Việt Nam đã mua 10 triệu liều của một hãng ma.",
        "Giá mà COVAX chuyển sớm cho Lào 1 triệu liều.",
        "Phải chi Nhật Bản tặng thêm Campuchia 3 triệu liều AstraZeneca.",
        "Chút nữa thì Brazil mua của Bharat Biotech 20 triệu liều.",
    ],
)
def test_what_might_have_been_is_no_tuple(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp tặng Việt Nam suýt soát {{700.000|FRA|donation|*|as=asserted}} liều vaccine.",
        "Nếu được phê duyệt, Cuba sẽ bán cho Việt Nam {{5 triệu|CUB|purchase|*|as=asserted}} liều Abdala.",
        "Mỹ đã tặng {{2 triệu|USA|donation|received|as=asserted}} liều; lẽ ra tỉnh phải tiêm nhanh hơn.",
    ],
)
def test_what_only_looks_like_a_counterfactual_is_asserted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo kế hoạch, đến nay Việt Nam phải nhận {{10 triệu|*|*|scheduled|as=planned_missed}} liều Pfizer nhưng mới nhận {{3 triệu|*|*|received|as=asserted}} liều.",
        "Trong quý III, AstraZeneca phải giao {{6 triệu|ASTRAZENECA|*|scheduled|as=planned_missed}} liều, thực tế mới giao {{1 triệu|*|*|received}} liều.",
        "Theo lịch, COVAX chuyển cho Lào {{800.000|COVAX|covax|scheduled|r=LAO as=planned_missed}} liều, song đến nay mới có {{200.000|*|*|received}} liều về.",
        "Hãng dự kiến giao {{4 triệu|*|*|scheduled|as=planned_missed}} liều trong tháng 8 nhưng mới giao được {{500.000|*|*|received}} liều.",
        "Theo hợp đồng đã ký, Moderna phải cung cấp cho Hàn Quốc {{40 triệu|MODERNA|purchase|contracted|r=KOR as=planned_missed}} liều, song hãng mới chuyển được {{2,5 triệu|*|*|received}} liều.",
    ],
)
def test_a_plan_that_was_missed_leaves_what_was_due(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo kế hoạch, Nhật Bản sẽ chuyển cho Việt Nam {{1 triệu|JPN|*|*|as=asserted}} liều trong tháng 10.",
        "Việt Nam đã nhận {{3 triệu|USA|*|received|as=asserted}} liều của Mỹ và tháng này mới nhận thêm {{1 triệu|*|*|received}} liều.",
    ],
)
def test_a_plan_that_was_not_missed_is_asserted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Có phải Mỹ đã tặng Việt Nam 6 triệu liều vaccine?",
        "Liệu Trung Quốc có tặng Campuchia thêm 3 triệu liều?",
        "Phải chăng Nga đã bán cho Iran 4 triệu liều Sputnik V?",
        "Nhật Bản đã gửi cho Lào 1 triệu liều, đúng không?",
        "Việt Nam có mua 10 triệu liều Sputnik V của Nga không?",
        "COVAX đã giao cho Nepal 350.000 liều hay chưa?",
        "Chưa rõ Anh có chuyển cho Kenya 800.000 liều hay không.",
    ],
)
def test_a_question_asserts_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vì sao Mỹ tặng Việt Nam {{2 triệu|USA|donation|*|as=asserted}} liều Moderna?",
        "Liệu {{2 triệu|USA|donation|*|as=asserted}} liều Mỹ tặng có đủ cho thành phố?",
        "Theo tài liệu, Pháp đã tặng Lào {{600.000|FRA|donation|received|r=LAO as=asserted}} liều.",
    ],
)
def test_a_question_about_a_fact_leaves_the_fact(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Có tin đồn Nga đã bán cho tỉnh 4 triệu liều Sputnik V.",
        "Nga có thể đã chuyển cho Syria 250.000 liều Sputnik V.",
        "Chưa ai xác nhận Ấn Độ đã giao 2 triệu liều Covaxin cho Iran.",
        "Nghe nói Cuba vừa gửi cho Việt Nam 3 triệu liều Abdala.",
        "Thông tin Trung Quốc tặng Lào 5 triệu liều chưa được xác nhận.",
        "Theo tin đồn, Israel đã bán cho Ukraine 1 triệu liều Pfizer.",
        "Hungary dường như đã nhượng lại cho Séc 500.000 liều.",
    ],
)
def test_a_rumour_asserts_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bất chấp tin đồn, Mỹ đã giao cho Việt Nam {{2 triệu|USA|*|received|as=asserted}} liều.",
        "Đại sứ cho biết Nga có thể sẽ tặng Việt Nam {{100.000|RUS|donation|pledged|as=asserted}} liều.",
    ],
)
def test_what_only_looks_like_a_rumour_is_asserted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Không nước nào tặng Việt Nam hơn 5 triệu liều vaccine.",
        "Chưa nước nào hứa tặng Việt Nam 20 triệu liều vaccine.",
        "Không hãng nào chịu bán cho tỉnh 2 triệu liều.",
        "Chưa có đối tác nào ký hợp đồng cung cấp cho Lào 3 triệu liều.",
        "Không có chuyện Đức bán cho Việt Nam 10 triệu liều BioNTech.",
        "Đến giờ chưa ai giao cho châu Phi 1 tỷ liều.",
        "Việt Nam chưa nhận được 3 triệu liều nào từ Nga.",
    ],
)
def test_supply_that_is_denied_is_no_tuple(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam vẫn chưa nhận được {{3 triệu|USA|*|pledged|as=denied}} liều mà Mỹ cam kết.",
        "Pfizer cam kết nhưng chưa giao {{2 triệu|PFIZER|*|pledged|as=denied}} liều.",
        "{{10 triệu|*|*|pledged|as=denied}} liều Mỹ hứa tặng vẫn chưa về.",
        "Việt Nam chưa nhận được {{1 triệu|COVAX|covax|pledged|as=denied}} liều mà COVAX hứa chuyển.",
        "Peru vẫn chưa nhận {{500.000|RUS|*|pledged|as=denied}} liều Nga cam kết chuyển.",
    ],
)
def test_a_denial_leaves_the_stage_that_remains_true(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Không ai ngờ Mỹ tặng Việt Nam {{5 triệu|USA|donation|*|as=asserted}} liều.",
        "Mỹ không chỉ tặng {{2 triệu|USA|donation|*|as=asserted}} liều Moderna mà còn hỗ trợ tủ lạnh.",
        "Úc viện trợ không hoàn lại {{1,5 triệu|AUS|donation|*|as=asserted}} liều.",
        "Việt Nam nhận chưa đến {{600.000|RUS|*|received|as=asserted}} liều của Nga.",
    ],
)
def test_what_only_looks_like_a_denial_is_asserted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam không mua 2 triệu liều của Nga mà mua {{30 triệu|PFIZER|purchase|*|as=asserted}} liều của Pfizer.",
        "Cuba không tặng 10 triệu liều mà bán cho Việt Nam {{10 triệu|CUB|purchase|*|as=asserted}} liều Abdala.",
        "Mỹ không bán mà tặng Việt Nam {{3 triệu|USA|donation|*|as=asserted}} liều Moderna.",
        "Thái Lan không mua 10 triệu liều của Moderna mà chỉ mua {{5 triệu|*|purchase|*|r=THA as=asserted}} liều.",
        "Hungary không tặng mà nhượng lại cho Việt Nam {{400.000|HUN|cession|*|as=asserted}} liều.",
        "Nhật Bản không cho vay mà tặng Lào {{600.000|JPN|donation|*|r=LAO as=asserted}} liều.",
        "Lào không nhận 1 triệu liều của Nga mà nhận {{500.000|CHN|*|received|r=LAO as=asserted}} liều của Trung Quốc.",
        "Anh không gửi 3 triệu liều mà gửi {{1 triệu|GBR|*|*|as=asserted}} liều cho Kenya.",
    ],
)
def test_of_not_this_but_that_only_that_is_left(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận {{3 triệu|USA|*|received|as=asserted}} liều mà Mỹ cam kết.",
        "Mỹ không chỉ tặng {{2 triệu|USA|donation|*}} liều mà còn bán cho Việt Nam {{1 triệu|USA|purchase|*}} liều.",
        "Cuba không bán {{10 triệu|CUB|*|*}} liều này mà tặng Việt Nam.",
        "Việt Nam không nhận {{2 triệu|JPN|*|*}} liều của Nhật Bản một lần mà nhận làm hai đợt, mỗi đợt 1 triệu liều.",
    ],
)
def test_not_only_this_but_also_that_leaves_both(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận 40% trong số {{5 triệu|USA|donation|pledged|as=share_of}} liều Mỹ cam kết tặng.",
        "Đến nay mới có 1/3 trong số {{30 triệu|ASTRAZENECA|purchase|contracted|as=share_of}} liều VNVC đặt mua của AstraZeneca về nước.",
        "Việt Nam mới nhận một nửa trong số {{10 triệu|AUS|donation|pledged|as=share_of}} liều Úc cam kết tặng.",
        "Đến nay, 60% trong {{38,9 triệu|COVAX|covax|pledged|as=share_of}} liều COVAX cam kết đã về.",
        "Hơn hai phần ba trong {{51 triệu|PFIZER|purchase|contracted|as=share_of}} liều đặt mua của Pfizer đã được giao.",
        "Pháp đã chuyển 1/4 trong số {{2 triệu|FRA|*|pledged|as=share_of}} liều nước này hứa.",
        "Malaysia mới nhận được 15% của {{32 triệu|PFIZER|purchase|contracted|r=MYS as=share_of}} liều ký mua với Pfizer.",
        "Lào đã nhận 3/4 trong tổng số {{2 triệu|CHN|donation|pledged|r=LAO as=share_of}} liều Trung Quốc hứa viện trợ.",
    ],
)
def test_the_whole_of_a_share_has_not_come(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận {{2 triệu|*|*|received|as=asserted}} liều, bằng 40% lượng vaccine Mỹ cam kết tặng.",
        "Việt Nam đã nhận {{nửa triệu|JPN|*|received|as=asserted}} liều của Nhật Bản.",
    ],
)
def test_a_share_of_no_number_leaves_the_number_asserted(sentence: str) -> None:
    assert_tuples(sentence)


def test_an_explanation_names_the_cue_of_a_tuple_and_of_what_is_none() -> None:
    told = str(Extractor().explain("Lẽ ra Pfizer đã giao cho Lào 3 triệu liều. Nga suýt tặng Lào 1 triệu liều."))
    assert "assertion  counterfactual" in told
    assert "'Lẽ ra' by assertion.counterfactual.due" in told
    assert "✗ 1 triệu: not a supply tuple (assertion assertion.counterfactual.nearly)" in told
